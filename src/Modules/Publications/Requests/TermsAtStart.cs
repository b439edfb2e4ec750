using System.Globalization;
using InfoGov.Calendar;
using InfoGov.Entities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace InfoGov.Publications;

/// <summary>Records the terms of the configuration (<c>Disclosure:ReplyWorkingDays</c> and the like) before anything is served.</summary>
internal sealed class TermsAtStart(IConfiguration configuration, EntityClient grains) : IHostedService
{
    // Read when it is made: before anything of the host has started.
    private readonly DisclosureTerms terms = Read(configuration);

    public Task StartAsync(CancellationToken cancellationToken) =>
        grains.Send(DisclosureTerms.Id, new SetDisclosureTerms(terms), Caller.Installation, cancellation: cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The configured terms, those of the Regulations where nothing is said.</summary>
    /// <exception cref="FormatException">A value is no number of days.</exception>
    public static DisclosureTerms Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Disclosure");
        var national = DisclosureTerms.National;
        return new DisclosureTerms(
            Days(nameof(DisclosureTerms.ReplyWorkingDays), national.ReplyWorkingDays),
            Days(nameof(DisclosureTerms.ExtensionWorkingDays), national.ExtensionWorkingDays),
            Days(nameof(DisclosureTerms.CorrectionWorkingDays), national.CorrectionWorkingDays),
            Days(nameof(DisclosureTerms.ThirdPartyWorkingDays), national.ThirdPartyWorkingDays),
            section["Source"] is { Length: > 0 } source ? source : national.Source);

        int Days(string name, int standing) => section[name] switch
        {
            null or "" => standing,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Term.LargestBudget / 2 => days,
            var text => throw new FormatException($"Disclosure:{name} is “{text}”; a number of working days from 1 to {Term.LargestBudget / 2} is expected."),
        };
    }
}

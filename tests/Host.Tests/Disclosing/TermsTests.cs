using System.Net;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using InfoGov.Publications;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Host.Tests.Disclosing;

/// <summary>How long a reply may take is configuration.</summary>
public sealed class TermsTests
{
    [Fact]
    public async Task Configured_terms_hold_from_the_start_on_and_what_was_computed_stays()
    {
        using var store = new TemporaryStore();
        await Served(store);
        var before = await Submitted(store);
        await Served(store, "--Disclosure:ReplyWorkingDays=10", "--Disclosure:Source=地方规定");
        var after = await Submitted(store);
        Assert.Equal((20, 10, "地方规定"), (before.Due.Term.Budget, after.Due.Term.Budget, after.Source));
        await Served(store);
        Assert.Equal(20, (await Submitted(store)).Due.Term.Budget);
        await using var host = await store.Open();
        Assert.Equal(2, (await host.Grains.Read<DisclosureTerms>(DisclosureTerms.Id, TestContext.Current.CancellationToken)).Version);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("twenty")]
    [InlineData("501")]
    public void A_term_that_is_no_number_of_days_stops_the_start(string days)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Disclosure:ReplyWorkingDays", days)]).Build();
        Assert.Contains("Disclosure:ReplyWorkingDays", Assert.Throws<FormatException>(() => TermsAtStart.Read(configuration)).Message, StringComparison.Ordinal);
    }

    private static async Task Served(TemporaryStore store, params string[] settings)
    {
        await using var host = await InfoGovHost.Prepare(store.ConnectionString, TimeProvider.System, pluginFolder: null, progress: null, TestContext.Current.CancellationToken);
        await using var app = WebHost.Build(WebHost.CreateBuilder(["--urls", "http://127.0.0.1:0", .. settings]), host);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(new Uri(app.Urls.First()), "/health/live"), TestContext.Current.CancellationToken)).StatusCode);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<ReplyDue> Submitted(TemporaryStore store)
    {
        await using var host = await store.Open();
        var id = new EntityId(DisclosureRequest.Kind, Guid.NewGuid().ToString("N"));
        var submit = new SubmitDisclosureRequest { CityCode = "beijing", Addressee = "某局", Subject = "预算", On = new(2026, 1, 5) };
        await host.Grains.Send(id, submit, new Entities.Caller("x", Law.Role.Citizen), cancellation: TestContext.Current.CancellationToken);
        return (await host.Grains.Read<DisclosureRequest>(id, TestContext.Current.CancellationToken)).State.ReplyDue!;
    }
}

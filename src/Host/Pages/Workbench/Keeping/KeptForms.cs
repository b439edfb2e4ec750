using System.Security.Cryptography;
using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Log;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;

namespace InfoGov.Host.Pages.Workbench.Keeping;

/// <summary>
/// Forms that were filled in and not sent, kept for whoever filled them in and for nobody else: each is sealed for its owner. Of one person at
/// most <see cref="Most"/>, each for <see cref="Longest"/>.
/// </summary>
internal sealed class KeptForms(UnsentForms store, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>So many of one person; the oldest go first.</summary>
    public const int Most = 20;

    private const int LargestText = 128 * 1024;

    /// <summary>How long one is kept.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    // A form that lay open longer than a session can last is nobody's for sure.
    private static readonly TimeSpan Open = TimeSpan.FromHours(24);

    /// <summary>Whose form it is, sealed into the form itself: so that it can be kept when the session has ended before it is sent.</summary>
    public string? Whose(Caller caller) => caller.KeyId is { } owner ? Wax.Protect(owner, Open) : null;

    /// <summary>Who that is; null where it was not sealed here, or long ago.</summary>
    public string? Owner(string? whose)
    {
        try
        {
            return string.IsNullOrEmpty(whose) ? null : Wax.Unprotect(whose);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keeps what stands in a form; false where that is too much.</summary>
    public async Task<bool> Keep(string owner, string address, IFormCollection form, CancellationToken cancellation)
    {
        var content = JsonSerializer.Serialize(form.Where(pair => IsOfForm(pair.Key) && pair.Value.Any(value => !string.IsNullOrWhiteSpace(value))).ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal));
        if (content.Length > LargestText)
        {
            return false;
        }

        var now = time.GetUtcNow();
        await store.Keep(owner, new UnsentForm(address, Sealer(owner).Protect(content), now), Most, now - Longest, cancellation);
        return true;
    }

    public Task Drop(string owner, string address, CancellationToken cancellation) => store.Drop(owner, address, cancellation);

    /// <summary>What somebody keeps, the newest first.</summary>
    public async Task<IReadOnlyList<KeptForm>> Of(Caller caller, CancellationToken cancellation) => caller.KeyId is { } owner
        ? [.. (await store.Of(owner, time.GetUtcNow() - Longest, cancellation)).Select(unsent => Opened(owner, unsent)).OfType<KeptForm>()] : [];

    /// <summary>What somebody keeps of one form.</summary>
    public async Task<KeptForm?> Find(Caller caller, string address, CancellationToken cancellation) => (await Of(caller, cancellation)).FirstOrDefault(kept => kept.Address == address);

    private ITimeLimitedDataProtector Wax => protection.CreateProtector("whose form").ToTimeLimitedDataProtector();

    /// <summary>Beside its fields the version that its sender saw; not what guards the form itself.</summary>
    private static bool IsOfForm(string name) => name == "@version" || !(name.StartsWith('@') || name.StartsWith("__", StringComparison.Ordinal));

    private IDataProtector Sealer(string owner) => protection.CreateProtector("unsent form", owner);

    private KeptForm? Opened(string owner, UnsentForm unsent)
    {
        try
        {
            var values = JsonSerializer.Deserialize<Dictionary<string, string[]>>(Sealer(owner).Unprotect(unsent.Content))!;
            return new KeptForm(unsent.Form, values.ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value), StringComparer.Ordinal), unsent.At);
        }
        catch (CryptographicException)
        {
            // Its key is gone, and with it what was kept.
            return null;
        }
    }
}

/// <summary>A form that is kept.</summary>
/// <param name="Address">Where it is filled in and sent.</param>
/// <param name="Values">What stands in it.</param>
/// <param name="At">When it was kept.</param>
public sealed record KeptForm(string Address, IReadOnlyDictionary<string, StringValues> Values, DateTimeOffset At);

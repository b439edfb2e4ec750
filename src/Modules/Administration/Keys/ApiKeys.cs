using System.Security.Cryptography;
using InfoGov.Calendar;
using InfoGov.Entities;

namespace InfoGov.Administration;

/// <summary>
/// Makes and checks keys. A key reads <c>ig_{id}_{secret}</c>: the id finds the grain, the secret (256 random bits) is
/// compared with its digest.
/// </summary>
internal sealed class ApiKeys(EntityClient grains, TimeProvider? time = null, KeyUses? uses = null)
{
    private const string Prefix = "ig_";
    private readonly TimeProvider time = time ?? TimeProvider.System;

    /// <summary>Creates a key and returns it; it is shown this once.</summary>
    public async Task<string> Create(Caller holder, CancellationToken cancellation, DateOnly? expiresOn = null, Caller? by = null)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var secret = NewSecret();
        var command = new CreateKey(holder.Name, holder.Role, holder.IsAdministrator, holder.Unit, holder.City, holder.Area, ApiKey.Digest(secret), holder.PlaysAnyRole) { ExpiresOn = expiresOn };
        return await grains.Send(ApiKey.At(id), command, by ?? Caller.Installation, cancellation: cancellation) is CommandResult.Accepted
            ? Written(id, secret)
            : throw new InvalidOperationException("The key could not be created.");
    }

    /// <summary>Gives a key another secret and returns it, to be shown this once; the one before opens for so long yet.</summary>
    /// <exception cref="CommandRefusedException">There is no such key, or it is revoked.</exception>
    public async Task<string> Rotate(string id, TimeSpan overlap, DateOnly? expiresOn, Caller by, CancellationToken cancellation)
    {
        var secret = NewSecret();
        return await grains.Send(ApiKey.At(id), new RotateKey(ApiKey.Digest(secret), time.GetUtcNow() + overlap, expiresOn), by, cancellation: cancellation) is CommandResult.Rejected rejected
            ? throw new CommandRefusedException(rejected.Problem)
            : Written(id, secret);
    }

    /// <summary>Who a key stands for: nobody when it is unknown, wrong or revoked; nobody, and the last day, when it has expired.</summary>
    public async Task<(Caller? Caller, DateOnly? ExpiredOn)> Find(string key, CancellationToken cancellation)
    {
        if (IdIn(key) is not { } id)
        {
            return default;
        }

        var (found, version) = await grains.Read<ApiKey>(ApiKey.At(id), cancellation);
        if (version == 0 || !found.Admits(key.Split('_')[2], time.GetUtcNow()))
        {
            return default;
        }

        var today = time.Today();
        if (found.IsExpiredOn(today))
        {
            return (null, found.ExpiresOn);
        }

        uses?.Note(id, found, today);
        return (found.ToCaller(id), null);
    }

    /// <summary>The id that a key names, known or not; null for what is written like no key.</summary>
    public static string? IdIn(string? key) =>
        key?.Split('_') is [var prefix, { Length: 12 } id, { Length: 64 }] && prefix == Prefix[..^1] && id.All(char.IsAsciiHexDigitLower) ? id : null;

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string Written(string id, string secret) => $"{Prefix}{id}_{secret}";
}

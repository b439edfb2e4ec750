using System.Security.Cryptography;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>
/// Makes and checks keys. A key reads <c>ig_{id}_{secret}</c>: the id finds the grain, the secret (256 random bits) is
/// compared with its digest.
/// </summary>
internal sealed class ApiKeys(EntityClient grains)
{
    private const string Prefix = "ig_";

    /// <summary>Creates a key and returns it; it is shown this once.</summary>
    public async Task<string> Create(Caller holder, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var command = new CreateKey(holder.Name, holder.Role, holder.IsAdministrator, holder.Unit, holder.City, holder.Area, ApiKey.Digest(secret), holder.PlaysAnyRole);
        return await grains.Send(new EntityId("key", id), command, Caller.Installation, cancellation: cancellation) is CommandResult.Accepted
            ? $"{Prefix}{id}_{secret}"
            : throw new InvalidOperationException("The key could not be created.");
    }

    /// <summary>The caller a key stands for; null when it is unknown, wrong or revoked.</summary>
    public async Task<Caller?> Find(string key, CancellationToken cancellation)
    {
        var parts = key.Split('_');
        if (parts.Length != 3 || parts[0] != Prefix[..^1] || parts[1].Length != 12 || parts[2].Length != 64 || !parts[1].All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var (found, version) = await grains.Read<ApiKey>(new EntityId("key", parts[1]), cancellation);
        return version > 0 && found.Admits(parts[2]) ? found.ToCaller(parts[1]) : null;
    }
}

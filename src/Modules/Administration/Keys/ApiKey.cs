using System.Security.Cryptography;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A key by which an agency or an administrator is known. Only a digest of its secret is kept.</summary>
internal sealed record ApiKey(string Name, Role? Role, bool IsAdministrator, string? Unit, string? City, string? Area, string SecretDigest, bool IsRevoked, bool PlaysAnyRole = false)
{
    public static readonly EntityKind<ApiKey> Kind = new("key", new ApiKey("", null, IsAdministrator: false, null, null, null, "", IsRevoked: true)) { IsReadable = false };

    /// <summary>The caller the key stands for.</summary>
    public Caller ToCaller(string id) => new(Name, Role, IsAdministrator, Unit, City, Area, id, PlaysAnyRole);

    /// <summary>Compares in constant time.</summary>
    public bool Admits(string secret) =>
        !IsRevoked && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest(secret)), Encoding.ASCII.GetBytes(SecretDigest));

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

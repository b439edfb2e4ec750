using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A key by which an agency or an administrator is known. Only a digest of its secret is kept.</summary>
internal sealed record ApiKey(string Name, Role? Role, bool IsAdministrator, string? Unit, string? City, string? Area, string SecretDigest, bool IsRevoked, bool PlaysAnyRole = false)
{
    public static readonly EntityKind<ApiKey> Kind = new("key", new ApiKey("", null, IsAdministrator: false, null, null, null, "", IsRevoked: true), [KeyRows.Keys], KeyRows.Of) { IsReadable = false };

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The last day on which it opens anything (Asia/Shanghai); null for none.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which it was last used, as far as it was noted.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>When it got its present secret in place of another.</summary>
    public DateTimeOffset? RotatedAt { get; init; }

    /// <summary>The secret before, and until when it opens as well.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FormerSecret? Former { get; init; }

    /// <summary>The address of a key.</summary>
    public static EntityId At(string id) => new(Kind.Name, id);

    /// <summary>The caller the key stands for.</summary>
    public Caller ToCaller(string id) => new(Name, Role, IsAdministrator, Unit, City, Area, id, PlaysAnyRole);

    /// <summary>What its holder is, as command line and API write it.</summary>
    public string RoleName => IsAdministrator ? KeyRequest.Administrator : PlaysAnyRole ? KeyRequest.Agency : Role is { } role ? FactType.ShowValue(role) : "";

    /// <summary>True when the secret is the key's and the key is not revoked; compares in constant time. Whether it has expired is another question.</summary>
    public bool Admits(string secret, DateTimeOffset now) =>
        !IsRevoked && (Is(SecretDigest, secret) || (Former is { } former && now < former.Until && Is(former.Digest, secret)));

    /// <summary>Its last day has passed.</summary>
    public bool IsExpiredOn(DateOnly day) => ExpiresOn < day;

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static bool Is(string digest, string secret) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest(secret)), Encoding.ASCII.GetBytes(digest));
}

/// <summary>A secret that was replaced.</summary>
/// <param name="Digest">Its digest.</param>
/// <param name="Until">From then on it opens nothing.</param>
internal sealed record FormerSecret(string Digest, DateTimeOffset Until);

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// An entry of the disclosure log: that a public row was put there, new or changed, or removed. What the tree holds is the
/// <see cref="Header"/>; of the content it holds a salted digest, so that a content can be erased, and nobody can guess it, while the
/// tree stays what it was.
/// </summary>
/// <param name="Set">The entity set.</param>
/// <param name="Key">The key of the row.</param>
/// <param name="Operation"><see cref="Put"/> or <see cref="Remove"/>.</param>
/// <param name="At">When it was recorded, as stored.</param>
/// <param name="Digest">The hash of the suite over the salt and the content, in hexadecimal; null for a removal.</param>
/// <param name="City">The city of the row; null where it has none.</param>
/// <param name="Salt">Sixteen random bytes in hexadecimal; null when the content is erased.</param>
/// <param name="Content">The row as canonical JSON; null for a removal and when it is erased.</param>
public sealed record DisclosureEntry(string Set, string Key, string Operation, string At, string? Digest, string? City, string? Salt, string? Content)
{
    /// <summary>The row is there, new or changed.</summary>
    public const string Put = "put";

    /// <summary>The row is there no more; whatever the log held of it is erased.</summary>
    public const string Remove = "remove";

    /// <summary>What the tree holds: canonical JSON of instant, digest, key, operation and set.</summary>
    [JsonIgnore]
    public string Header
    {
        get
        {
            var json = new StringBuilder("{\"at\":").Text(At);
            if (Digest is not null)
            {
                json.Append(",\"digest\":").Text(Digest);
            }

            return json.Append(",\"key\":").Text(Key).Append(",\"operation\":").Text(Operation).Append(",\"set\":").Text(Set).Append('}').ToString();
        }
    }

    /// <summary>The leaf of the tree.</summary>
    public byte[] Leaf(Suite suite) => suite.Leaf(Encoding.UTF8.GetBytes(Header));

    /// <summary>The digest of a content under a salt, in hexadecimal.</summary>
    public static string DigestOf(Suite suite, string salt, string content) =>
        Convert.ToHexStringLower(suite.Hash(Convert.FromHexString(salt), Encoding.UTF8.GetBytes(content)));

    /// <summary>The entry of a row that is there; null values for one that is gone.</summary>
    internal static DisclosureEntry Of(Suite suite, DisclosedSet set, string key, object?[]? values, DateTimeOffset at)
    {
        var recorded = ColumnValue.FromInstant(at);
        if (values is null)
        {
            return new DisclosureEntry(set.Name, key, Remove, recorded, Digest: null, City: null, Salt: null, Content: null);
        }

        var (salt, content) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), set.ContentOf(values));
        return new DisclosureEntry(set.Name, key, Put, recorded, DigestOf(suite, salt, content), set.CityOf(values), salt, content);
    }
}

/// <summary>An entry at its place; the index of its leaf is one less.</summary>
public sealed record RecordedDisclosure(long Position, DisclosureEntry Entry, string Leaf);

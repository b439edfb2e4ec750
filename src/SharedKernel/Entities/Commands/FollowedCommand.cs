using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace InfoGov.Entities;

/// <summary>
/// A command that opens an entity which its sender follows by a code, without a key. The code is shown to the sender once;
/// the command, and with it the log, knows only its digest.
/// </summary>
public abstract record FollowedCommand<TState> : Command<TState>
    where TState : class
{
    /// <summary>The digest of the code; set by the host, never by a body.</summary>
    [JsonIgnore]
    public string? FollowUpDigest { get; init; }
}

/// <summary>
/// Codes to follow an entity by: 25 characters of 5 bits, without letters that are taken for digits, in groups of five.
/// </summary>
public static class FollowUpCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 25;
    private const int Group = 5;

    /// <summary>The code that follows from a secret and an entity; 125 bits of the secret's strength.</summary>
    public static string Of(ReadOnlySpan<byte> secret, EntityId entity)
    {
        var bytes = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"follow-up\n{entity.Stream}"));
        return string.Join('-', Enumerable.Range(0, Length / Group).Select(g => string.Concat(bytes.Skip(g * Group).Take(Group).Select(b => Alphabet[b & 31]))));
    }

    /// <summary>
    /// The digest of a code as somebody may have typed it: in small or full-width letters, with any dashes, spaces and marks or none, with
    /// characters that do not show, in quotes, O for 0. Null when it is no code.
    /// </summary>
    public static string? Digest(string code)
    {
        var written = string.Concat(code.Where(IsWritten).Select(c => char.ToUpperInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c)).Select(c => c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => c,
        }));
        return written.Length == Length && written.All(Alphabet.Contains) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(written))) : null;
    }

    /// <summary>Whatever is no letter and no digit only sets groups apart or stands around the code; so does what merely looks like a dash, or like nothing.</summary>
    private static bool IsWritten(char c) => char.IsLetterOrDigit(c) && c is not ('\u30FC' or '\uFF70' or '\u4E00' or '\u3164' or '\uFFA0' or '\u115F' or '\u1160');
}

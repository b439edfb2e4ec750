using System.Text.Json;
using InfoGov.Incoming;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>
/// How long the texts and lists of a command may be: names are read in lists, everything else by people. Lengths are those of
/// the JSON, in characters of UTF-16.
/// </summary>
internal static class TextLimits
{
    private const int Name = 500;
    private const int Sentence = 2_000;
    private const int Prose = 20_000;
    private const int Elements = 1_000;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "title", "unit", "subject", "addressee", "topic", "item", "offender", "publisher", "evaluator", "recipient", "area", "domain",
        "owner", "requester", "collector", "contact", "field", "documentNumber", "creditCode", "reference", "grantedBy", "referredTo", "issuedBy", "responsiblePerson",
    };

    private static readonly HashSet<string> Proses = new(StringComparer.OrdinalIgnoreCase)
    {
        "content", "text", "description", "note", "report", "findings", "summary",
    };

    /// <summary>What is too long in a body, and where; null when nothing is, or when it is no JSON, which is told elsewhere.</summary>
    public static (string Path, Text Detail)? Check(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var place = new JsonPlace();
        try
        {
            while (reader.Read())
            {
                place.Enter(ref reader);
                if (place.Element > Elements)
                {
                    return (place.Holder(), new Text($"至多 {Elements} 项", $"At most {Elements} elements"));
                }

                if (reader.TokenType is JsonTokenType.String && reader.ValueSpan.Length > Name && reader.GetString()!.Length is var length && length > LimitOf(place.Member))
                {
                    return (place.ToString(), new Text($"至多 {LimitOf(place.Member)} 个字符，现有 {length} 个", $"At most {LimitOf(place.Member)} characters; there are {length}"));
                }
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }

    private static int LimitOf(string member) => Names.Contains(member) ? Name : Proses.Contains(member) ? Prose : Sentence;
}

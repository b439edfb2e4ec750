using System.Text.Json;
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
        List<(string Member, int Element)> path = [];
        var member = "";
        try
        {
            while (reader.Read())
            {
                if (path.Count > 0 && path[^1].Element >= 0 && reader.TokenType is not JsonTokenType.EndArray && ++System.Runtime.InteropServices.CollectionsMarshal.AsSpan(path)[^1].Element > Elements)
                {
                    return (Show(path[..^1], path[^1].Member), new Text($"至多 {Elements} 项", $"At most {Elements} elements"));
                }

                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        member = reader.GetString()!;
                        break;
                    case JsonTokenType.StartArray:
                        path.Add((member, 0));
                        break;
                    case JsonTokenType.StartObject:
                        path.Add((member, -1));
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        path.RemoveAt(path.Count - 1);
                        break;
                    case JsonTokenType.String when reader.ValueSpan.Length > Name && reader.GetString()!.Length is var length && length > LimitOf(member):
                        return (Show(path, member), new Text($"至多 {LimitOf(member)} 个字符，现有 {length} 个", $"At most {LimitOf(member)} characters; there are {length}"));
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

    /// <summary>The members on the way; inside a list the place of the element.</summary>
    private static string Show(List<(string Member, int Element)> path, string member)
    {
        var steps = path.Skip(1).Select(step => step.Element > 0 ? FormattableString.Invariant($"{step.Member}[{step.Element - 1}]") : step.Member);
        return string.Join('.', path is [.., { Element: > 0 }] ? steps : steps.Append(member));
    }
}

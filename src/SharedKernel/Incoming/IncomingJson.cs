using System.Text.Json;
using InfoGov.Law;

namespace InfoGov.Incoming;

/// <summary>JSON from outside: UTF-8, with or without a byte order mark, and every text and name in it as <see cref="IncomingText"/> has it.</summary>
public static class IncomingJson
{
    private const int Deepest = 64;

    /// <summary>
    /// What is wrong with the texts of a body, and where; null when nothing is. What is no JSON is left to whoever parses it.
    /// </summary>
    /// <param name="body">The body, without a byte order mark.</param>
    /// <param name="allowsMarks">As for <see cref="IncomingText.Flaw"/>.</param>
    public static (string Path, Text Detail)? Flaw(ReadOnlySpan<byte> body, bool allowsMarks = false)
    {
        if (IncomingBytes.Flaw(body) is { } notUtf8)
        {
            return ("$", notUtf8);
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Deepest });
        var place = new JsonPlace();
        var isName = false;
        try
        {
            while (reader.Read())
            {
                isName = reader.TokenType is JsonTokenType.PropertyName;
                place.Enter(ref reader);
                if ((isName || reader.TokenType is JsonTokenType.String) && IncomingText.Flaw(reader.GetString(), allowsMarks) is { } flaw)
                {
                    return (Where(place, isName), flaw);
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return (Where(place, isName), new Text("含有半个代理对（如 \\ud800），不是有效的 Unicode 文本", "It holds half of a surrogate pair (such as \\ud800) and is no Unicode text"));
        }
    }

    /// <summary>A name that cannot be taken is not repeated: it is in that object.</summary>
    private static string Where(JsonPlace place, bool isName) => isName ? place.Holder() : place.ToString();
}

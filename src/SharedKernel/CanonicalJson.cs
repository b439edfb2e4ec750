using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InfoGov;

/// <summary>
/// JSON in the one form that everybody who writes the same content writes (RFC 8785). Numbers are texts, as in OData with
/// <c>IEEE754Compatible=true</c>: a number in canonical JSON is a double and could not hold every amount.
/// </summary>
public static class CanonicalJson
{
    private const string Hex = "0123456789abcdef";

    /// <summary>Appends a text.</summary>
    public static StringBuilder Text(this StringBuilder json, string? text)
    {
        if (text is null)
        {
            return json.Append("null");
        }

        json.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append("\\u00").Append(Hex[character >> 4]).Append(Hex[character & 15]),
                _ => json.Append(character),
            };
        }

        return json.Append('"');
    }

    /// <summary>The canonical form of a document.</summary>
    /// <exception cref="FormatException">It holds a number that is no integer of at most fifteen digits.</exception>
    public static string Of(JsonElement json) => Append(new StringBuilder(), json).ToString();

    private static StringBuilder Append(StringBuilder to, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                to.Append('{');
                foreach (var (index, member) in json.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Index())
                {
                    Append((index > 0 ? to.Append(',') : to).Text(member.Name).Append(':'), member.Value);
                }

                return to.Append('}');
            case JsonValueKind.Array:
                to.Append('[');
                foreach (var (index, item) in json.EnumerateArray().Index())
                {
                    Append(index > 0 ? to.Append(',') : to, item);
                }

                return to.Append(']');
            case JsonValueKind.String:
                return to.Text(json.GetString());
            case JsonValueKind.Number:
                return json.TryGetInt64(out var number) && Math.Abs(number) < 1_000_000_000_000_000
                    ? to.Append(number.ToString(CultureInfo.InvariantCulture))
                    : throw new FormatException($"{json.GetRawText()} is a number that canonical JSON need not write alike; it belongs into a text.");
            default:
                return to.Append(json.GetRawText());
        }
    }
}

using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using InfoGov.Disclosure.Http;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// Where a page ends: how large pages are, how many rows were answered so far, and the last row's values of the order keys
/// (a text, an integer or null). Written as base64url of a JSON array; nobody but us reads it.
/// </summary>
internal sealed record SkipToken(int Page, long Served, IReadOnlyList<object?> Values)
{
    public override string ToString()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Page);
            writer.WriteNumberValue(Served);
            foreach (var value in Values)
            {
                switch (value)
                {
                    case long number: writer.WriteNumberValue(number); break;
                    case string text: writer.WriteStringValue(text); break;
                    default: writer.WriteNullValue(); break;
                }
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(stream.ToArray());
    }

    public static SkipToken Parse(string token)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(token));
            JsonElement[] items = [.. document.RootElement.EnumerateArray()];
            var result = new SkipToken(items[0].GetInt32(), items[1].GetInt64(), [.. items[2..].Select(Value)]);
            return result is { Page: > 0, Served: >= 0 } ? result : throw Invalid();
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or IndexOutOfRangeException or ArgumentException or DecoderFallbackException)
        {
            throw Invalid();
        }
    }

    private static object? Value(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => item.GetInt64(),
        _ => item.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal) ? text : throw Invalid(),
    };

    public static FeedException Invalid() => FeedException.Invalid("The $skiptoken is not one that this feed gave for this query.", "$skiptoken");
}

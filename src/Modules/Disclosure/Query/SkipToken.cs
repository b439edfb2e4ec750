using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// Where a page ends: how large pages are, how many rows were answered so far, when it was given, and the last row's values of
/// the order keys (a text, an integer, a real number or null).
/// </summary>
internal sealed record SkipToken(int Page, long Served, DateTimeOffset Given, IReadOnlyList<object?> Values)
{
    private const int SealLength = 16;

    /// <summary>From where the client follows changes once it has seen the last page; null where it does not.</summary>
    public long? Since { get; init; }

    /// <summary>
    /// Written as base64url of a seal and a JSON array. The seal is over the query as well: with another one it is none.
    /// </summary>
    public string Sealed(byte[] secret, string query)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Page);
            writer.WriteNumberValue(Served);
            writer.WriteNumberValue(Given.ToUnixTimeSeconds());
            writer.WriteNumberValue(Since ?? -1);
            foreach (var value in Values)
            {
                switch (value)
                {
                    case long number: writer.WriteNumberValue(number); break;
                    // A real number stands in an array of its own, so that it is no integer.
                    case double real: writer.WriteStartArray(); writer.WriteNumberValue(BitConverter.DoubleToInt64Bits(real)); writer.WriteEndArray(); break;
                    case string text: writer.WriteStringValue(text); break;
                    default: writer.WriteNullValue(); break;
                }
            }

            writer.WriteEndArray();
        }

        var content = stream.ToArray();
        return Base64Url.EncodeToString([.. Seal(secret, query, content), .. content]);
    }

    /// <summary>Reads a token that was given for this query; 400 for any other, 410 for one that is older than <paramref name="lifetime"/>.</summary>
    public static SkipToken Open(string token, byte[] secret, string query, DateTimeOffset now, TimeSpan lifetime)
    {
        SkipToken result;
        try
        {
            var octets = Base64Url.DecodeFromChars(token.Trim());
            if (octets.Length <= SealLength || !CryptographicOperations.FixedTimeEquals(octets.AsSpan(0, SealLength), Seal(secret, query, octets.AsSpan(SealLength))))
            {
                throw Invalid();
            }

            using var document = JsonDocument.Parse(octets.AsMemory(SealLength));
            JsonElement[] items = [.. document.RootElement.EnumerateArray()];
            result = new(items[0].GetInt32(), items[1].GetInt64(), DateTimeOffset.FromUnixTimeSeconds(items[2].GetInt64()), [.. items[4..].Select(Value)]) { Since = items[3].GetInt64() is var since and >= 0 ? since : null };
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or IndexOutOfRangeException or ArgumentException)
        {
            throw Invalid();
        }

        return result.Given + lifetime >= now ? result : throw FeedException.Gone(
            "此分页链接已过期；请从第一页重新开始。", "This link to a next page has expired. Start again from the first page.");
    }

    public static FeedException Invalid() => FeedException.Invalid(
        "$skiptoken 不是本系统为此查询给出的；请原样使用下一页链接。", "The $skiptoken is not one that this feed gave for this query. Use the next link as it is.", "$skiptoken");

    private static byte[] Seal(byte[] secret, string query, ReadOnlySpan<byte> content)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        var text = Encoding.UTF8.GetBytes(query);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        hmac.AppendData(length);
        hmac.AppendData(text);
        hmac.AppendData(content);
        return hmac.GetHashAndReset()[..SealLength];
    }

    private static object? Value(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => item.GetInt64(),
        JsonValueKind.Array => BitConverter.Int64BitsToDouble(item[0].GetInt64()),
        _ => item.GetString(),
    };
}

using System.Text;
using System.Text.Json.Nodes;

namespace InfoGov.Faults.Fuzz;

/// <summary>Changes what is right a little, or much.</summary>
internal static class Mutation
{
    public static readonly string[] Values =
    [
        "null", "{}", "[]", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "-1", "0", "1e400", "1E-400", "0.1234567890123456789012345678901234567890", "79228162514264337593543950335", "-79228162514264337593543950336",
        "9223372036854775808", "true", "\"9999-12-31\"", "\"0001-01-01\"", "\"2024-02-30\"", "\"2024-02-29\"", "[null]", "[[[[[[]]]]]]", "{\"a\":1}", "\"无\"", "\"😀\"", "\"\\u202e\"", "\"wuxi\"", "\"beijing\"", "\"../../etc/passwd\"",
        "\"=1+1\"", "\"<script>\"", "\"' OR 1=1 --\"", "\"%00\"", "\"demo-000001\"", "2147483648", "\"2026-11-27T12:00:00Z\"", "\"PT1H\"", "{\"$ref\":\"#\"}",
    ];

    public static readonly string[] Pieces =
    [
        "", "'", "''", "\"", "(", ")", ",", "/", "//", "..", "%", "%00", "%FF", "%C3%28", "%2e%2e%2f", "&", "=", "$", "$filter=", " ", "+", "null", "-1", "99999999999999999999", "1e308", "NaN", "INF", "datetime'2020'", "2024-02-30", "0001-01-01",
        "not ", " and ", " or ", " eq ", "any(a:a)", "@p", "@odata.id", "*", "无", "😀", "\u202e", ";", ":", "?", "#", "\\", "<", "{", "}", "[", "]", "|", "~", "^", "`", "0x", "true", "Id", "Name", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    /// <summary>Up to three pieces put in, cut out, doubled or exchanged.</summary>
    public static string Text(string text, Dice dice)
    {
        for (var changes = dice.Below(4); changes > 0; changes--)
        {
            var from = dice.Below(text.Length + 1);
            var to = Math.Min(text.Length, from + dice.Below(12));
            text = dice.Below(4) switch
            {
                0 => text[..from] + text[to..],
                1 => text[..to] + text[from..],
                2 => text[..from] + dice.Of(Pieces) + text[to..],
                _ => text[..from] + dice.Of(Pieces) + text[from..],
            };
        }

        return text;
    }

    /// <summary>Bytes with up to three changes, of a byte or of a piece.</summary>
    public static byte[] Bytes(byte[] bytes, Dice dice)
    {
        for (var changes = dice.Below(4); changes > 0; changes--)
        {
            var from = dice.Below(bytes.Length + 1);
            var to = Math.Min(bytes.Length, from + dice.Below(8));
            bytes = dice.Below(4) switch
            {
                0 => [.. bytes[..from], .. bytes[to..]],
                1 => [.. bytes[..to], .. bytes[from..]],
                2 => [.. bytes[..from], (byte)dice.Below(256), .. bytes[to..]],
                _ => [.. bytes[..from], .. Encoding.UTF8.GetBytes(dice.Of(Values)), .. bytes[from..]],
            };
        }

        return bytes;
    }

    /// <summary>A JSON document in which some values are others, some members are gone, and, one time in four, some bytes are wrong.</summary>
    public static byte[] Json(JsonNode? node, Dice dice)
    {
        var text = Changed(node, dice, 6);
        return dice.OneIn(4) ? Bytes(Encoding.UTF8.GetBytes(text), dice) : Encoding.UTF8.GetBytes(text);
    }

    private static string Changed(JsonNode? node, Dice dice, int depth) => dice.OneIn(12) ? dice.Of(Values) : node switch
    {
        JsonObject members when depth > 0 => "{" + string.Join(',', members.Where(_ => !dice.OneIn(14)).Select(member => $"{JsonValue.Create(dice.OneIn(40) ? Text(member.Key, dice) : member.Key)!.ToJsonString()}:{Changed(member.Value, dice, depth - 1)}")) + "}",
        JsonArray items when depth > 0 => "[" + string.Join(',', items.SelectMany(item => Enumerable.Repeat(item, dice.OneIn(20) ? 1 + dice.Below(40) : 1)).Select(item => Changed(item, dice, depth - 1))) + "]",
        JsonValue value when value.TryGetValue(out string? text) && dice.OneIn(8) => JsonValue.Create(Text(text, dice)).ToJsonString(),
        null => "null",
        _ => node.ToJsonString(),
    };
}

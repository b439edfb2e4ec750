using System.Text.Json;

namespace InfoGov.Law;

/// <summary>What is wrong with a body that is no JSON, or nests too deep, and at which line and byte (both from 1).</summary>
public static class JsonFault
{
    /// <summary>The fault in words, for a body that could not be read with this greatest depth.</summary>
    public static Text Describe(ReadOnlySpan<byte> utf8, int deepest, JsonException malformed)
    {
        if (FirstBeyond(utf8, deepest) is { } at)
        {
            var (line, column) = Place(utf8[..at]);
            return new Text($"JSON 嵌套超过 {deepest} 层（第 {line} 行第 {column} 字节）", $"the JSON nests deeper than {deepest} levels (line {line}, byte {column})");
        }

        var (atLine, atByte) = (malformed.LineNumber + 1, malformed.BytePositionInLine + 1);
        return new Text($"不是有效的 JSON（第 {atLine} 行第 {atByte} 字节）", $"the body is not valid JSON (line {atLine}, byte {atByte})");
    }

    /// <summary>The first opening bracket beyond the depth; null where the body is at fault before, or never gets there.</summary>
    private static int? FirstBeyond(ReadOnlySpan<byte> utf8, int deepest)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= deepest)
                {
                    return (int)reader.TokenStartIndex;
                }
            }
        }
        catch (JsonException)
        {
            // Malformed before it is too deep.
        }

        return null;
    }

    private static (int Line, int Byte) Place(ReadOnlySpan<byte> before) => (before.Count((byte)'\n') + 1, before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Texts on their way into the log: whichever door they came in by, none holds U+0000, which PostgreSQL cannot store, or half of
/// a surrogate pair, which would be written as another character. What is in the log already is read as it is.
/// </summary>
internal sealed class StorableText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    /// <exception cref="CommandRefusedException">400 <c>invalidText</c>.</exception>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Checked(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(Checked(value));

    private static string Checked(string text)
    {
        var at = text.IndexOf('\0', StringComparison.Ordinal);
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at < 0 && i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                at = i;
            }
        }

        return at < 0 ? text : throw new CommandRefusedException(new Problem(400, "invalidText", new Text(
            FormattableString.Invariant($"文本第 {at + 1} 个字符不能存储（U+0000 或半个代理对）"),
            FormattableString.Invariant($"Character {at + 1} of a text cannot be stored (U+0000, or half of a surrogate pair)")), "$"));
    }
}

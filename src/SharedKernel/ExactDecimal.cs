using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov;

/// <summary>Numbers of a body, held exactly or rejected; see <see cref="ExactNumber"/>.</summary>
public sealed class ExactDecimal : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new BodyFault(new Text("须为数字", "must be a number"));
        }

        var text = System.Text.Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        return ExactNumber.Flaw(ExactNumber.Read(text, out var value), text) is { } flaw ? throw new BodyFault(flaw)
            : reader.TryGetDecimal(out var written) ? written
            : value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>A value that does not fit, in words; the serializer adds where it stands.</summary>
public sealed class BodyFault(Text detail) : JsonException(detail.En)
{
    /// <summary>What is wrong, without the path.</summary>
    public Text Detail { get; } = detail;
}

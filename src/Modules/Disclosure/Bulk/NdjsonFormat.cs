using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InfoGov.Disclosure.Bulk;

/// <summary>One JSON object a line, its values as the feed writes them.</summary>
internal sealed class NdjsonFormat : IBulkFormat
{
    private const int Piece = 32 * 1024;

    public string Name => "ndjson";

    public string MediaType => "application/x-ndjson";

    public bool Nests => true;

    public Task Write(Stream to, BulkRows rows, CancellationToken cancellation) => Write(to, rows.Rows.Select<object?[], Action<Utf8JsonWriter>>(row => json =>
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
        {
            json.WritePropertyName(rows.Columns[i].Name);
            Write(json, row[i]);
        }

        json.WriteEndObject();
    }), cancellation);

    /// <summary>What each writes is a line.</summary>
    public static async Task Write(Stream to, IAsyncEnumerable<Action<Utf8JsonWriter>> rows, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * Piece);
        await using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        await foreach (var write in rows.WithCancellation(cancellation))
        {
            write(json);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= Piece)
            {
                await to.WriteAsync(buffer.WrittenMemory, cancellation);
                buffer.ResetWrittenCount();
            }
        }

        await to.WriteAsync(buffer.WrittenMemory, cancellation);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(Cell.Text(value)); break;
        }
    }
}

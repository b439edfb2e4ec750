using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Proof;

/// <summary>An entry of the log as JSON: what its header holds, the leaf, and the content and its salt while they are there.</summary>
internal static class EntryJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Utf8JsonWriter json, RecordedDisclosure recorded)
    {
        var entry = recorded.Entry;
        json.WriteNumber("position", recorded.Position);
        json.WriteString("at", entry.At);
        json.WriteString("set", entry.Set);
        json.WriteString("key", entry.Key);
        json.WriteString("operation", entry.Operation);
        if (entry.Digest is not null)
        {
            json.WriteString("digest", entry.Digest);
        }

        json.WriteString("leaf", recorded.Leaf);
        if (entry.Content is not null)
        {
            json.WriteString("salt", entry.Salt);
            json.WritePropertyName("content");
            json.WriteRawValue(entry.Content, skipInputValidation: true);
        }
    }

    /// <summary>An entry as a line.</summary>
    public static ReadOnlyMemory<byte> Line(RecordedDisclosure recorded)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            Write(json, recorded);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static RecordedDisclosure Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            return new RecordedDisclosure(
                json.GetProperty("position").GetInt64(),
                new DisclosureEntry(
                    Text("set")!, Text("key")!, Text("operation")!, Text("at")!, Text("digest"), City: null, Text("salt"),
                    json.TryGetProperty("content", out var content) ? CanonicalJson.Of(content) : null),
                Text("leaf")!);

            string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"No entry of a log: {line[..Math.Min(line.Length, 100)]} ({broken.Message})"), broken);
        }
    }
}

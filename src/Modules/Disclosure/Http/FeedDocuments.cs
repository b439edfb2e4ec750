using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Model;

namespace InfoGov.Disclosure.Http;

/// <summary>A document with its media type and what tells it from others.</summary>
internal sealed record FeedDocument(string Type, byte[] Body)
{
    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 12))}\"";
}

/// <summary>The documents that describe the feed: the service document and <c>$metadata</c> in both versions.</summary>
internal sealed class FeedDocuments
{
    private readonly FeedModel model;
    private readonly FeedDocument old;
    private readonly FeedDocument xml;
    private readonly FeedDocument json;

    public FeedDocuments(FeedModel model)
    {
        this.model = model;
        old = new("application/xml;charset=utf-8", Csdl.Xml(model.Edm, new Version(4, 0)));
        xml = new("application/xml;charset=utf-8", Csdl.Xml(model.Edm, new Version(4, 1)));
        json = new("application/json;charset=utf-8", Csdl.Json(model.Edm));
    }

    /// <summary>JSON came with 4.01.</summary>
    public FeedDocument Metadata(bool isJson, bool isOld) => isJson ? json : isOld ? old : xml;

    public FeedDocument Service(string root, AnswerFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            if (format.Metadata != MetadataLevel.None)
            {
                writer.WriteString(format.Prefix + "context", root + "/$metadata");
            }

            writer.WriteStartArray("value");
            foreach (var set in model.Sets)
            {
                writer.WriteStartObject();
                writer.WriteString("name", set.Name);
                writer.WriteString("title", set.Label.Zh);
                writer.WriteString("kind", "EntitySet");
                writer.WriteString("url", set.Name);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new(format.ContentType, stream.ToArray());
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace InfoGov.Disclosure.Model;

/// <summary>The model as a document: <c>$metadata</c>, in one of the two versions. Written at the start, one after the other.</summary>
internal static class Csdl
{
    /// <summary>XML of version 4.0 or 4.01.</summary>
    public static byte[] Xml(IEdmModel model, Version version)
    {
        model.SetEdmVersion(version);
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            Check(CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors), errors);
        }

        return stream.ToArray();
    }

    public static byte[] Json(IEdmModel model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            Check(CsdlWriter.TryWriteCsdl(model, writer, out var errors), errors);
        }

        // A navigation to one is nullable unless it says otherwise in XML, and is not in JSON (CSDL JSON 4.01, 8.2); the library says it in neither.
        var document = JsonNode.Parse(buffer.WrittenSpan)!;
        foreach (var navigation in Objects(document).Where(found => found["$Kind"] is JsonValue kind && kind.GetValueKind() == JsonValueKind.String && kind.GetValue<string>() == "NavigationProperty" && !found.ContainsKey("$Collection") && !found.ContainsKey("$Nullable")).ToList())
        {
            navigation.Insert(navigation.IndexOf("$Type") + 1, "$Nullable", true);
        }

        return JsonSerializer.SerializeToUtf8Bytes(document, Written);
    }

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject within => within.Select(member => member.Value).SelectMany(Objects).Prepend(within),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static void Check(bool written, IEnumerable<EdmError> errors)
    {
        if (!written)
        {
            throw new InvalidOperationException(string.Join('\n', errors.Select(error => error.ErrorMessage)));
        }
    }
}

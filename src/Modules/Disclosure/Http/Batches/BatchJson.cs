using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Disclosure.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OData.Batch;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// The answers of a batch as JSON (OData JSON format 4.01, 19.2): a body of JSON as it is, a text as a string, any other as base64url. The library would
/// write the two latter as they are, and no id for a part that had none.
/// </summary>
internal static class BatchJson
{
    /// <summary>Lengths are of what is sent by itself.</summary>
    private static readonly string[] Unsaid = ["content-length", "transfer-encoding"];

    /// <summary>The answers with the ids of their requests; parts without one are numbered.</summary>
    public static IEnumerable<(string Id, string? Group, HttpResponse Response)> Of(IEnumerable<ODataBatchResponseItem> items, BatchRequests requests)
    {
        var (number, set) = (0, 0);
        foreach (var item in items)
        {
            var isSet = item is ChangeSetResponseItem;
            set += isSet ? 1 : 0;
            foreach (var context in item switch { OperationResponseItem single => [single.Context], ChangeSetResponseItem several => several.Contexts, _ => [] })
            {
                number++;
                var id = context.Request.GetODataContentId() is { Length: > 0 } given ? given : number.ToString(CultureInfo.InvariantCulture);
                yield return (id, isSet ? string.Create(CultureInfo.InvariantCulture, $"g{set}") : requests.Group(id), context.Response);
            }
        }
    }

    public static async Task Write(HttpResponse response, IEnumerable<(string Id, string? Group, HttpResponse Response)> answers, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("responses");
            foreach (var (id, group, answer) in answers)
            {
                Write(json, id, group, answer);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        response.StatusCode = StatusCodes.Status200OK;
        await Answer.Send(response, "application/json", body.ToArray(), cancellation);
    }

    private static void Write(Utf8JsonWriter json, string id, string? group, HttpResponse answer)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        if (group is not null)
        {
            json.WriteString("atomicityGroup", group);
        }

        json.WriteNumber("status", answer.StatusCode);
        json.WriteStartObject("headers");
        foreach (var (name, value) in answer.Headers.Where(header => !Unsaid.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            json.WriteString(name.ToLowerInvariant(), value.ToString());
        }

        json.WriteEndObject();
        if (answer.Body is MemoryStream { Length: > 0 } body)
        {
            var octets = body.ToArray();
            json.WritePropertyName("body");
            switch (answer.ContentType ?? "")
            {
                case var type when type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase): json.WriteRawValue(octets, skipInputValidation: true); break;
                case var type when type.StartsWith("text/", StringComparison.OrdinalIgnoreCase): json.WriteStringValue(Encoding.UTF8.GetString(octets)); break;
                default: json.WriteStringValue(Base64Url.EncodeToString(octets)); break;
            }
        }

        json.WriteEndObject();
    }
}

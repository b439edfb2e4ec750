using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Model;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Http;

/// <summary>The documents that describe the feed: the service document and <c>$metadata</c>.</summary>
internal sealed class FeedDocuments(FeedModel model)
{
    private readonly byte[] xml = Csdl.Xml(model.Edm);
    private readonly byte[] json = Csdl.Json(model.Edm);

    public Task Metadata(HttpResponse response, AnswerFormat format, CancellationToken cancellation) => format.Json
        ? Answer.Send(response, "application/json;charset=utf-8", json, cancellation)
        : Answer.Send(response, "application/xml;charset=utf-8", xml, cancellation);

    public async Task Service(HttpResponse response, FeedAddress address, AnswerFormat format, CancellationToken cancellation)
    {
        response.ContentType = format.ContentType;
        await using var answer = new Answer(response);
        answer.Json.WriteStartObject();
        if (format.Metadata)
        {
            answer.Json.WriteString("@odata.context", address.Root + "/$metadata");
        }

        answer.Json.WriteStartArray("value");
        foreach (var set in model.Declared)
        {
            answer.Json.WriteStartObject();
            answer.Json.WriteString("name", set.Name);
            answer.Json.WriteString("title", set.Label.Zh);
            answer.Json.WriteString("kind", "EntitySet");
            answer.Json.WriteString("url", set.Name);
            answer.Json.WriteEndObject();
        }

        answer.Json.WriteEndArray();
        answer.Json.WriteEndObject();
        await answer.Finish(cancellation);
    }
}

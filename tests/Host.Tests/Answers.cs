using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace InfoGov.Host.Tests;

/// <summary>An answer: its status, its headers, its JSON.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, HttpResponseMessage Message, JsonNode? Json, string Text)
{
    public string this[string member] => Json![member]!.ToString();

    /// <summary>The refusals as "provision code".</summary>
    public IEnumerable<string> Refusals => Json!["refusals"]!.AsArray().Select(r => $"{r!["provision"]} {r["code"]}");

    public Answer Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} instead of {(int)status}: {Text}");
        return this;
    }

    /// <summary>A problem with that status and code.</summary>
    public Answer Is(HttpStatusCode status, string code)
    {
        Is(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, this["code"]);
        return this;
    }

    public void RefusedBy(params string[] refusals)
    {
        Is(HttpStatusCode.UnprocessableEntity, "refused");
        Assert.Equal(refusals, Refusals);
    }
}

internal static class Asking
{
    public static async Task<Answer> Ask(this HttpClient client, HttpRequestMessage request)
    {
        var message = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var type = message.Content.Headers.ContentType?.MediaType;
        return new Answer(message.StatusCode, type, message, type is not "application/x-ndjson" && type?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null, text);
    }

    public static Task<Answer> Get(this HttpClient client, string url) => client.Ask(new HttpRequestMessage(HttpMethod.Get, url));

    public static Task<Answer> Post(this HttpClient client, string url, HttpContent? content) => client.Ask(new HttpRequestMessage(HttpMethod.Post, url) { Content = content });

    /// <summary>Posts a literal JSON body, with headers written as "Name: value".</summary>
    public static Task<Answer> Post(this HttpClient client, string url, string json = "", params string[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = json.Length == 0 ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        return client.Ask(request);
    }

    public static Task<Answer> Post(this HttpClient client, string url, JsonNode body) => client.Post(url, JsonContent.Create(body));

    /// <summary>True when every member that <paramref name="part"/> names is equal in <paramref name="whole"/>.</summary>
    public static void Includes(this JsonNode? whole, string part)
    {
        foreach (var (name, value) in JsonNode.Parse(part)!.AsObject())
        {
            Assert.True(JsonNode.DeepEquals(value, whole![name]), $"{name} is {whole[name]?.ToJsonString()}, not {value?.ToJsonString()}");
        }
    }
}

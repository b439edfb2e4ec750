using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// Asks the feed from within the program what a client would ask by its address: the same engine, limits and words, and nothing that a
/// client could not see.
/// </summary>
internal sealed class FeedReader(FeedEndpoint feed, IServiceProvider services)
{
    /// <summary>Asks.</summary>
    /// <param name="path">The path below <c>/odata/</c>, encoded.</param>
    /// <param name="query">The options with their question mark, encoded.</param>
    /// <param name="page">Rows in a page, up to what the feed allows.</param>
    /// <param name="english">In which language a refusal is worded.</param>
    /// <param name="cancellation">Stops also what the database is doing.</param>
    public async Task<FeedReading> Read(string path, string query, int page, bool english, CancellationToken cancellation)
    {
        var http = new DefaultHttpContext { RequestServices = services, RequestAborted = cancellation };
        var request = http.Request;
        (request.Method, request.Scheme, request.Host, request.Path, request.QueryString) = ("GET", "http", new HostString("localhost"), Feed.Root + "/" + Uri.UnescapeDataString(path), new QueryString(query));
        http.Features.Get<IHttpRequestFeature>()!.RawTarget = Feed.Root + "/" + path + query;
        request.Headers.AcceptLanguage = english ? "en" : "zh";
        request.Headers.Accept = path.EndsWith("/$count", StringComparison.Ordinal) ? "text/plain" : "application/json;odata.metadata=none";
        request.Headers["Prefer"] = System.FormattableString.Invariant($"odata.maxpagesize={page}");
        using var body = new MemoryStream();
        http.Response.Body = body;
        await feed.Answer(http);
        await http.Response.BodyWriter.FlushAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        return new FeedReading(http.Response.StatusCode, body.ToArray());
    }
}

/// <summary>What the feed answered: a status, and a document.</summary>
internal sealed record FeedReading(int Status, byte[] Body)
{
    /// <summary>The document.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The document as it is.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Body);
}

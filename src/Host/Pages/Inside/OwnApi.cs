using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using Microsoft.AspNetCore.Http.Features;

namespace InfoGov.Host.Pages.Inside;

/// <summary>
/// The API of this program as whoever looks at a page would ask it: the same addresses, the same way, the same answers, so that a page
/// has no rules of its own. Nothing leaves the process; the audit has the request as one of the API.
/// </summary>
internal sealed class OwnApi(Visit visit, OwnPipeline pipeline, IServiceScopeFactory scopes)
{
    private static readonly string[] Credentials = ["Authorization", "X-Api-Key"];

    /// <summary>What an address of the API answers.</summary>
    public Task<Told> Get(string address) => Ask(HttpMethods.Get, address, content: null, []);

    /// <summary>The same as an object; where there is none, the page says why.</summary>
    /// <exception cref="WrongAddressException">It is no answer but a problem.</exception>
    public async Task<T> Get<T>(string address) => (await Get(address)).OrStop().Read<T>();

    /// <summary>Sends a body; what is written down of it is written down there.</summary>
    public Task<Told> Post(string address, JsonNode? body, params (string Name, string? Value)[] headers) =>
        Post(address, new StringContent(body?.ToJsonString(CommandJson.Options) ?? "{}", new MediaTypeHeaderValue("application/json")), headers);

    /// <summary>The same with content of another type.</summary>
    public Task<Told> Post(string address, HttpContent content, params (string Name, string? Value)[] headers)
    {
        AuditNote.Of(visit.Http).IsWrittenWithin = true;
        return Ask(HttpMethods.Post, address, content, headers);
    }

    /// <summary>
    /// Sends a body whose answer comes line by line and takes longer than a page waits: it goes on when the page is gone. Each line is handed over as it
    /// comes; a problem is answered as ever.
    /// </summary>
    public async Task<Told> Begin(string address, JsonNode body, Action<string> take, CancellationToken cancellation)
    {
        AuditNote.Of(visit.Http).IsWrittenWithin = true;
        await using var lines = new LineStream(take);
        return await Ask(HttpMethods.Post, address, new StringContent(body.ToJsonString(CommandJson.Options), new MediaTypeHeaderValue("application/json")), [], lines, () => lines.Rest, cancellation);
    }

    private async Task<Told> Ask(string method, string address, HttpContent? content, (string Name, string? Value)[] headers)
    {
        using var answer = new MemoryStream();
        return await Ask(method, address, content, headers, answer, answer.ToArray, visit.Cancellation);
    }

    private async Task<Told> Ask(string method, string address, HttpContent? content, (string Name, string? Value)[] headers, Stream answer, Func<byte[]> told, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outer = visit.Http;
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellation };
        http.Response.Body = answer;

        // Whoever limits the size of a body limits that of this one, too.
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(new BodySize());
        (http.Connection.RemoteIpAddress, http.Connection.LocalIpAddress) = (outer.Connection.RemoteIpAddress, outer.Connection.LocalIpAddress);
        Address(http, method, address);
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            http.Request.Headers[name] = value;
        }

        if (content is not null)
        {
            http.Request.Body = await content.ReadAsStreamAsync(cancellation);
            http.Request.ContentType = content.Headers.ContentType!.ToString();
            http.Request.ContentLength = content.Headers.ContentLength;
        }

        await pipeline.Run(http);
        return new Told(http.Response.StatusCode, told(), http.Response.Headers);
    }

    private void Address(DefaultHttpContext http, string method, string address)
    {
        var (outer, request) = (visit.Http.Request, http.Request);
        var query = address.IndexOf('?', StringComparison.Ordinal);
        (request.Method, request.Scheme, request.Host, request.PathBase, request.Protocol) = (method, outer.Scheme, outer.Host, outer.PathBase, outer.Protocol);
        request.Path = new PathString(Uri.UnescapeDataString(query < 0 ? address : address[..query]));
        request.QueryString = query < 0 ? QueryString.Empty : new QueryString(address[query..]);
        http.Features.Get<IHttpRequestFeature>()!.RawTarget = address;
        request.Headers.Accept = "application/json";
        request.Headers.AcceptLanguage = visit.English ? "en" : "zh-CN";

        // The language is that of the page, whatever its cookie says; that the page is of this address was seen when it was asked for.
        request.Headers.Cookie = string.Join("; ", outer.Cookies.Where(cookie => cookie.Key != "lang").Select(cookie => $"{cookie.Key}={cookie.Value}"));
        request.Headers["Sec-Fetch-Site"] = "same-origin";
        foreach (var name in Credentials.Where(outer.Headers.ContainsKey))
        {
            request.Headers[name] = outer.Headers[name];
        }
    }

    private sealed class BodySize : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }

    /// <summary>An address with a query, what is blank left out.</summary>
    public static string With(string address, params IEnumerable<(string Name, object? Value)> query) =>
        string.Join('&', query.Select(part => (part.Name, Value: Convert.ToString(part.Value, CultureInfo.InvariantCulture))).Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")) is { Length: > 0 } text
            ? $"{address}?{text}" : address;
}

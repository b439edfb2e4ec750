using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// The requests of a batch. Of JSON a request that is wrong is refused by itself, under its id; only where a request cannot be told from the
/// others, or the whole not be read, is the batch refused (OData JSON format 4.01, 19).
/// </summary>
internal sealed class BatchRequests
{
    private static readonly string[] Methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];
    private static readonly Uri Root = new("http://feed.invalid" + Feed.Root + "/");
    private readonly Dictionary<string, FeedException> refusals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private readonly string own;

    private BatchRequests(MemoryStream body, bool isJson, string own = "") => (Body, IsJson, this.own) = (body, isJson, own);

    /// <summary>What the library is given to read.</summary>
    public MemoryStream Body { get; private set; }

    public bool IsJson { get; }

    /// <summary>How many there are; of parts nobody knows before they are read.</summary>
    public int Count => seen.Count;

    /// <summary>Which requests another needs to have succeeded.</summary>
    public string[] Needs(string id) => needs.GetValueOrDefault(id) ?? [];

    /// <summary>Why a request is not even tried; null for one that is.</summary>
    public FeedException? Refusal(string id) => refusals.GetValueOrDefault(id);

    public string? Group(string id) => groups.GetValueOrDefault(id);

    /// <summary>The parts go in their order; a body without the boundary that its type names has none, where the library reads an empty batch.</summary>
    public static BatchRequests OfParts(string contentType, MemoryStream body)
    {
        var boundary = Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) ? Microsoft.Net.Http.Headers.HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        var octets = body.ToArray();
        return boundary.Length > 0 && octets.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes("--" + boundary)) >= 0
            ? new(new MemoryStream(BatchParts.Complete(octets, boundary)), isJson: false)
            : throw FeedException.Invalid("正文中没有 Content-Type 所示的 boundary。", "The boundary that Content-Type names is not in the body.", "Content-Type");
    }

    /// <summary>A batch in JSON.</summary>
    /// <param name="body">The batch.</param>
    /// <param name="most">How many requests it may have.</param>
    /// <param name="own">The address of this host as the client used it; a request may name it (OData JSON 4.01, 19.1).</param>
    public static BatchRequests Read(MemoryStream body, int most, string own)
    {
        JsonArray? requests;
        try
        {
            requests = (JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject)?["requests"] as JsonArray;
        }
        catch (JsonException e)
        {
            throw e is { LineNumber: { } line, BytePositionInLine: { } place }
                ? FeedException.Invalid($"批请求不是有效的 JSON：第 {line + 1} 行第 {place + 1} 字节。", $"The batch is no valid JSON: line {line + 1}, octet {place + 1}.")
                : FeedException.Invalid("批请求中有对象的名称重复。", "An object of the batch has a name twice.");
        }

        if (requests is null)
        {
            throw FeedException.Invalid("批请求须为带数组 requests 的对象。", "The batch must be an object with the array 'requests'.", "requests");
        }

        if (requests.Count > most)
        {
            throw FeedException.TooLarge($"一批最多 {most} 个请求。", $"A batch has at most {most} requests.", "requests");
        }

        var result = new BatchRequests(body, isJson: true, own);
        var read = new JsonArray([.. requests.Select((request, index) => result.Read(request, $"requests[{index}]"))]);
        result.Body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["requests"] = read }));
        return result;
    }

    /// <summary><c>$1/Systems</c> starts where request 1 went.</summary>
    public static void Resolve(HttpRequest request, IReadOnlyDictionary<string, string> paths)
    {
        var path = request.Path.Value ?? "";
        var start = Feed.Root + "/$";
        if (path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && path[start.Length..].Split('/', 2) is [var id, ..] && paths.TryGetValue(id, out var earlier))
        {
            request.Path = earlier + path[(start.Length + id.Length)..];
        }
    }

    /// <summary>One request as the library takes it; in the place of one that is wrong, one that it can read.</summary>
    private JsonObject Read(JsonNode? node, string place)
    {
        if (node is not JsonObject request)
        {
            throw FeedException.Invalid($"{place} 不是对象。", $"{place} is no object.", place);
        }

        if (Text(request["id"]) is not { Length: > 0 } id)
        {
            throw FeedException.Invalid($"{place} 缺少文本 id。", $"{place} lacks an id, which is a text.", place);
        }

        if (!seen.Add(id))
        {
            throw FeedException.Invalid($"{place} 的 id {id} 已被使用；每个请求须有自己的 id。", $"The id {id} of {place} is taken; each request needs its own.", place);
        }

        try
        {
            return Checked(request, id);
        }
        catch (FeedException refusal)
        {
            refusals.Add(id, refusal);
            return new() { ["id"] = id, ["method"] = "GET", ["url"] = Feed.Root };
        }
    }

    private JsonObject Checked(JsonObject request, string id)
    {
        if (Text(request["atomicityGroup"]) is { } group)
        {
            // Reads change nothing: a group of them is atomic as it is, and the library takes none.
            groups.Add(id, group);
        }

        if (request.ContainsKey("if"))
        {
            throw FeedException.NotOffered("批请求中的条件 if", "The condition 'if' of a request within a batch", "if");
        }

        var method = Text(request["method"])?.ToUpperInvariant();
        if (!Methods.Contains(method, StringComparer.Ordinal))
        {
            throw FeedException.Invalid($"请求 {id} 的 method 应为 GET 或 POST。", $"The method of request {id} must be GET, or POST for a query.", "method");
        }

        if (Text(request["url"]) is not { Length: > 0 } url)
        {
            throw FeedException.Invalid($"请求 {id} 缺少文本 url，如 Projects?$top=1。", $"The request {id} lacks a url, a text such as Projects?$top=1.", "url");
        }

        url = url.StartsWith(own + "/", StringComparison.OrdinalIgnoreCase) ? url[own.Length..] : url;

        // Against a root of any name: what matters is that it stays below it.
        if (!Uri.TryCreate(Root, url, out var address) || address.Host != Root.Host || !Uri.IsWellFormedUriString(address.AbsoluteUri, UriKind.Absolute))
        {
            throw FeedException.Invalid($"请求 {id} 的 url 应为相对地址，如 Projects?$top=1。", $"The url of request {id} must be relative, such as Projects?$top=1.", "url");
        }

        if (address.AbsolutePath != Feed.Root && !address.AbsolutePath.StartsWith(Root.AbsolutePath, StringComparison.OrdinalIgnoreCase))
        {
            throw FeedException.NotFound($"请求 {id} 的 url 不在 {Feed.Root} 之下；请写相对地址，如 Projects?$top=1。", $"The url of request {id} is not below {Feed.Root}; write it relative, such as Projects?$top=1.");
        }

        if (request["headers"] is { } headers && (headers is not JsonObject named || named.Any(header => Text(header.Value) is null)))
        {
            throw FeedException.Invalid($"请求 {id} 的 headers 应为对象，其值为文本。", $"The headers of request {id} must be an object of texts.", "headers");
        }

        if (request["dependsOn"] is { } dependsOn)
        {
            string?[] others = [.. dependsOn is JsonArray several ? several.Select(Text) : [Text(dependsOn)]];
            needs[id] = [.. others.SelectMany(other => other is not null && other != id && seen.Contains(other) ? [other]
                : groups.Where(pair => pair.Value == other && pair.Key != id).Select(pair => pair.Key).ToList() is { Count: > 0 } members ? members
                : throw FeedException.Invalid($"请求 {id} 的 dependsOn 只能指向在它之前的请求。", $"dependsOn of request {id} may name only requests before it.", "dependsOn"))];
        }

        if (url.StartsWith('$') && url[1..].Split('/', '?')[0] is var earlier && seen.Contains(earlier) && !Needs(id).Contains(earlier, StringComparer.Ordinal))
        {
            throw FeedException.Invalid($"请求 {id} 引用了 ${earlier}，须在 dependsOn 中写明 {earlier}。", $"The request {id} refers to ${earlier}; name {earlier} in its dependsOn.", "dependsOn");
        }

        var result = new JsonObject { ["id"] = id, ["method"] = method, ["url"] = Rooted(url) };
        foreach (var name in (string[])["headers", "body"])
        {
            if (request[name] is { } value)
            {
                result[name] = value.DeepClone();
            }
        }

        return result;
    }

    /// <summary>The library takes any address that starts with a dollar for a reference to an earlier request, <c>$metadata</c> too; from the root on it does not, and the reference is resolved here.</summary>
    private static string Rooted(string url) => url.StartsWith('$') ? $"{Feed.Root}/{url}" : url;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

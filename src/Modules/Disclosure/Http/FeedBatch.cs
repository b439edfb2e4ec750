using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OData.Batch;
using Microsoft.OData;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// Several requests in one, as JSON or multipart. The library reads and writes them; what it leaves open is done here: limits,
/// failures in OData's shape, <c>dependsOn</c> and references to earlier requests.
/// </summary>
internal sealed class FeedBatch : DefaultODataBatchHandler
{
    private readonly FeedLimits limits;
    private readonly IServiceProvider services;

    /// <summary>What the library does not hand on: the batch that runs.</summary>
    private readonly AsyncLocal<(BatchOrder Order, bool Continues)> running = new();

    public FeedBatch(FeedLimits limits, IServiceProvider services)
    {
        (this.limits, this.services) = (limits, services);
        MessageQuotas.MaxPartsPerBatch = limits.BatchRequests;
        MessageQuotas.MaxOperationsPerChangeset = limits.BatchRequests;
        MessageQuotas.MaxReceivedMessageSize = limits.Body;
    }

    public override async Task ProcessBatchAsync(HttpContext context, RequestDelegate nextHandler)
    {
        var (request, response) = (context.Request, context.Response);
        var endpoint = (FeedEndpoint)services.GetService(typeof(FeedEndpoint))!;
        try
        {
            RequestVersion.Of(request, response);
            var media = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
            if (media is not ("application/json" or "multipart/mixed") || (media == "multipart/mixed" && !request.ContentType!.Contains("boundary=", StringComparison.OrdinalIgnoreCase)))
            {
                throw new FeedException(415, "unsupportedMediaType", new("$batch 的正文须为 application/json 或带 boundary 的 multipart/mixed。", "The body of $batch must be application/json, or multipart/mixed with a boundary."), "Content-Type");
            }

            var body = await Bodies.Read(request, limits.Body);
            var order = media == "application/json" ? BatchOrder.Read(body, limits.BatchRequests) : BatchOrder.OfParts(request.ContentType!, body);
            body.Position = 0;
            body = order.IsJson ? BatchOrder.Rooted(body) : body;
            request.Body = body;
            request.ContentLength = body.Length;
            running.Value = (order, Continues(request, response));

            // The library hands headers of the batch on to its requests; what it was sent under is not asked of each.
            foreach (var condition in (string[])["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"])
            {
                request.Headers.Remove(condition);
            }

            await base.ProcessBatchAsync(context, nextHandler);
        }
        catch (Exception e) when (e is ODataException or InvalidOperationException or ArgumentException or FormatException or UriFormatException or NullReferenceException or IOException && !response.HasStarted)
        {
            await endpoint.Refuse(context, FeedException.Invalid("无法读取该批请求；请对照 OData 的批处理格式检查。", "The batch cannot be read; check it against OData's batch format."));
        }
        catch (Exception e) when (!response.HasStarted)
        {
            await endpoint.Refuse(context, e);
        }
    }

    public override async Task<IList<ODataBatchResponseItem>> ExecuteRequestMessagesAsync(IEnumerable<ODataBatchRequestItem> requests, RequestDelegate handler)
    {
        var (responses, failed, paths) = (new List<ODataBatchResponseItem>(), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var (order, continues) = running.Value;
        foreach (var item in requests)
        {
            if (item is not OperationRequestItem { Context: { } context })
            {
                responses.Add(await item.SendRequestAsync(handler));
                continue;
            }

            // No request within a batch is answered by parts: that was asked of the batch.
            if (context.Request.Headers.Accept.ToString().Contains("multipart/mixed", StringComparison.OrdinalIgnoreCase))
            {
                context.Request.Headers.Remove("Accept");
            }

            var id = context.Request.GetODataContentId() ?? "";
            BatchOrder.Resolve(context.Request, paths);
            paths[id] = context.Request.Path.Value ?? "";
            var response = order.Needs(id).Any(failed.Contains)
                ? await Refused(context, new FeedException(424, "failedDependency", new("所依赖的请求失败。", "A request that this one depends on failed.")))
                : await Answered(item, context, handler);
            if (order.IsJson && response is OperationResponseItem { Context.Response: { } inner })
            {
                await BatchOrder.AsJson(inner);
            }

            responses.Add(response);
            if (response is OperationResponseItem { Context.Response.StatusCode: >= 400 })
            {
                failed.Add(id);
                if (!continues)
                {
                    break;
                }
            }
        }

        return responses;
    }

    private async Task<ODataBatchResponseItem> Answered(ODataBatchRequestItem item, HttpContext context, RequestDelegate handler)
    {
        if (QueryInBody.Is(context))
        {
            try
            {
                await QueryInBody.Unfold(context, limits);
            }
            catch (Exception e) when (e is FeedException or JsonException)
            {
                return await Refused(context, e as FeedException ?? FeedException.Invalid("$query 的正文不是有效的文本。", "The body of $query is no valid text."));
            }
        }

        return await item.SendRequestAsync(handler);
    }

    private async Task<ODataBatchResponseItem> Refused(HttpContext context, FeedException refusal)
    {
        context.Response.Body = new MemoryStream();
        await ((FeedEndpoint)services.GetService(typeof(FeedEndpoint))!).Refuse(context, refusal);
        return new OperationResponseItem(context);
    }

    private static bool Continues(HttpRequest request, HttpResponse response)
    {
        var prefer = request.Headers["Prefer"].ToString();
        if (!prefer.Contains("continue-on-error", StringComparison.OrdinalIgnoreCase) || prefer.Contains("continue-on-error=false", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        response.Headers["Preference-Applied"] = prefer.Contains("odata.continue", StringComparison.OrdinalIgnoreCase) ? "odata.continue-on-error" : "continue-on-error";
        return true;
    }
}

/// <summary>Which requests of a batch need others to have succeeded.</summary>
internal sealed class BatchOrder(IReadOnlyDictionary<string, string[]> needs, bool isJson)
{
    public static readonly BatchOrder Multipart = new(new Dictionary<string, string[]>(StringComparer.Ordinal), isJson: false);

    private static readonly string[] Resources = ["$metadata", "$all", "$entity", "$crossjoin"];

    public bool IsJson => isJson;

    /// <summary>Within JSON a text is a string, and any other form base64url; the library would write both as they are.</summary>
    public static async Task AsJson(HttpResponse response)
    {
        if (response.ContentType is not { } type || type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) || response.Body is not MemoryStream { Length: > 0 } body)
        {
            return;
        }

        var octets = body.ToArray();
        var text = type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? System.Text.Encoding.UTF8.GetString(octets) : System.Buffers.Text.Base64Url.EncodeToString(octets);
        body.SetLength(0);
        await JsonSerializer.SerializeAsync(body, text);
        body.Position = 0;
        response.ContentLength = body.Length;
    }

    /// <summary>The library takes any address that starts with a dollar for a reference to an earlier request, <c>$metadata</c> too; from the root on it does not.</summary>
    public static MemoryStream Rooted(MemoryStream body)
    {
        var (batch, isChanged) = (JsonNode.Parse(body)!, false);
        foreach (var request in batch["requests"]!.AsArray())
        {
            // Reads change nothing: a group of them is atomic as it is, and the library takes none.
            isChanged |= request is JsonObject read && read["method"]?.ToString().Equals("GET", StringComparison.OrdinalIgnoreCase) == true && read.Remove("atomicityGroup");
            if (request!["url"] is JsonValue address && address.TryGetValue<string>(out var url) && Array.Exists(Resources, resource => url.StartsWith(resource, StringComparison.OrdinalIgnoreCase)))
            {
                request["url"] = $"{Feed.Root}/{url}";
                isChanged = true;
            }
        }

        body.Position = 0;
        return isChanged ? new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(batch)) : body;
    }

    /// <summary>The parts go in their order; a body without the boundary that its type names has none, where the library reads an empty batch.</summary>
    public static BatchOrder OfParts(string contentType, MemoryStream body)
    {
        var boundary = Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) ? Microsoft.Net.Http.Headers.HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        return boundary.Length > 0 && body.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes("--" + boundary)) >= 0
            ? Multipart
            : throw FeedException.Invalid("正文中没有 Content-Type 所示的 boundary。", "The boundary that Content-Type names is not in the body.", "Content-Type");
    }

    public string[] Needs(string id) => needs.GetValueOrDefault(id) ?? [];

    public static BatchOrder Read(Stream body, int most)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (!document.RootElement.TryGetProperty("requests", out var requests) || requests.ValueKind != JsonValueKind.Array)
            {
                throw FeedException.Invalid("批请求缺少数组 requests。", "The batch lacks the array 'requests'.", "requests");
            }

            if (requests.GetArrayLength() > most)
            {
                throw FeedException.TooLarge($"一批最多 {most} 个请求。", $"A batch has at most {most} requests.", "requests");
            }

            var (needs, seen) = (new Dictionary<string, string[]>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (var request in requests.EnumerateArray())
            {
                var id = Text(request, "id");
                if (request.TryGetProperty("if", out _))
                {
                    throw FeedException.NotOffered("批请求中的条件 if", "The condition 'if' of a request within a batch", "if");
                }

                if (id is null || !seen.Add(id) || Text(request, "method") is null || Text(request, "url") is null)
                {
                    throw FeedException.Invalid("每个请求须有各不相同的 id，以及 method 与 url。", "Each request needs an id of its own, a method and a url.", "requests");
                }

                if (request.TryGetProperty("dependsOn", out var dependsOn))
                {
                    string[] ids = dependsOn.ValueKind == JsonValueKind.Array ? [.. dependsOn.EnumerateArray().Select(other => other.ToString())] : [dependsOn.ToString()];
                    needs[id] = Array.TrueForAll(ids, other => other != id && seen.Contains(other)) ? ids : throw FeedException.Invalid(
                        $"请求 {id} 的 dependsOn 只能指向在它之前的请求。", $"dependsOn of request {id} may name only requests before it.", "dependsOn");
                }
            }

            return new(needs, isJson: true);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw FeedException.Invalid("批请求不是有效的 JSON。", "The batch is no valid JSON.");
        }
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

    private static string? Text(JsonElement request, string name) => request.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OData.Batch;
using Microsoft.Net.Http.Headers;
using Microsoft.OData;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// Several requests in one, as JSON or multipart. The library reads them and writes parts; what it leaves open is done here: limits,
/// failures in OData's shape, <c>dependsOn</c> and references to earlier requests, and the answer in JSON.
/// </summary>
internal sealed class FeedBatch : DefaultODataBatchHandler
{
    private readonly FeedLimits limits;
    private readonly IServiceProvider services;

    /// <summary>What the library does not hand on: the batch that runs.</summary>
    private readonly AsyncLocal<(BatchRequests Requests, bool Continues)> running = new();

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
            var version = response.Headers["OData-Version"];
            response.OnStarting(() =>
            {
                // The library writes its own.
                response.Headers["OData-Version"] = version;
                return Task.CompletedTask;
            });
            var media = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
            if (media is not ("application/json" or "multipart/mixed") || (media == "multipart/mixed" && !request.ContentType!.Contains("boundary=", StringComparison.OrdinalIgnoreCase)))
            {
                throw new FeedException(415, "unsupportedMediaType", new("$batch 的正文须为 application/json 或带 boundary 的 multipart/mixed。", "The body of $batch must be application/json, or multipart/mixed with a boundary."), "Content-Type");
            }

            var body = await Bodies.Read(request, limits.Body);
            var requests = media == "application/json" ? BatchRequests.Read(body, limits.BatchRequests, endpoint.AddressOf(context)) : BatchRequests.OfParts(request.ContentType!, body);
            running.Value = (requests, Continues(request, response));
            if (requests is { IsJson: true, Count: 0 })
            {
                await BatchJson.Write(response, [], context.RequestAborted);
                return;
            }

            requests.Body.Position = 0;
            request.Body = requests.Body;
            request.ContentLength = requests.Body.Length;

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
        var (asked, continues) = running.Value;
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
            BatchRequests.Resolve(context.Request, paths);
            paths[id] = context.Request.Path.Value ?? "";
            var response = asked.Needs(id).FirstOrDefault(failed.Contains) is { } cause
                ? await Refused(context, new FeedException(424, "failedDependency", new($"所依赖的请求 {cause} 失败。", $"The request {cause}, which this one depends on, failed."), "dependsOn"))
                : asked.Refusal(id) is { } refusal ? await Refused(context, refusal)
                : await Answered(item, context, handler);

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

    public override Task CreateResponseMessageAsync(IEnumerable<ODataBatchResponseItem> responses, HttpRequest request) => WantsJson(request)
        ? BatchJson.Write(request.HttpContext.Response, BatchJson.Of(responses, running.Value.Requests), request.HttpContext.RequestAborted)
        : base.CreateResponseMessageAsync(responses, request);

    /// <summary>As the client accepts it; as it asked where it accepts either or says nothing.</summary>
    private bool WantsJson(HttpRequest request)
    {
        if (MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var types))
        {
            foreach (var type in types.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
            {
                if (type.MediaType.Value?.ToLowerInvariant() is "application/json" or "multipart/mixed")
                {
                    return type.MediaType.Value.StartsWith('a') || type.MediaType.Value.StartsWith('A');
                }
            }
        }

        return running.Value.Requests.IsJson;
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
        context.Response.Headers["OData-Version"] = "4.01";
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

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Batch;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Disclosure.Http;

/// <summary>What goes before routing: compression, batches, and queries sent in the body.</summary>
internal sealed class FeedPipeline : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Feed.Root, StringComparison.OrdinalIgnoreCase), feed => feed.UseResponseCompression());
        app.UseWhen(QueryInBody.Is, feed => feed.Use(QueryInBody.Check).UseODataQueryRequest());
        app.UseODataBatching();
        next(app);
    };
}

/// <summary>A query too long for an address: <c>POST …/$query</c> with the options as text (OData 4.01 part 1, 11.2.10.1).</summary>
internal static class QueryInBody
{
    /// <summary>Marks a request whose query came in its body.</summary>
    public static readonly object Marker = new();

    public static bool Is(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        && context.Request.Path.StartsWithSegments(Feed.Root, StringComparison.OrdinalIgnoreCase)
        && context.Request.Path.Value!.EndsWith("/$query", StringComparison.OrdinalIgnoreCase);

    /// <summary>The library takes any body and fails on what it cannot read; it gets what it can.</summary>
    public static async Task Check(HttpContext context, RequestDelegate next)
    {
        var (request, endpoint) = (context.Request, context.RequestServices.GetRequiredService<FeedEndpoint>());
        try
        {
            var text = await Read(request, context.RequestServices.GetRequiredService<FeedLimits>().Body);
            request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            request.ContentType = "text/plain";
            context.Items[Marker] = true;
        }
        catch (Exception e)
        {
            await endpoint.Refuse(context, e);
            return;
        }

        await next(context);
    }

    /// <summary>Turns one request of a batch into what it asks for; batches do not go through what stands before routing.</summary>
    public static async Task Unfold(HttpContext context, FeedLimits limits)
    {
        var request = context.Request;
        var (text, own) = (await Read(request, limits.Body), request.QueryString.Value?.TrimStart('?') ?? "");
        (request.Method, request.QueryString) = (HttpMethods.Get, new QueryString("?" + own + (own.Length == 0 || text.Length == 0 ? "" : "&") + text));
        context.Items[Marker] = true;
    }

    private static async Task<string> Read(HttpRequest request, int limit)
    {
        if (request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() is not ("text/plain" or "application/x-www-form-urlencoded"))
        {
            throw new FeedException(415, "unsupportedMediaType", new("…/$query 的正文须为 text/plain。", "The body of …/$query must be text/plain."), "Content-Type");
        }

        var body = await Bodies.Read(request, limit);
        var text = Query.Percent.Text(body.ToArray(), target: null).Trim('\uFEFF', ' ', '\r', '\n');
        // Within a batch of JSON a text is a string.
        return Escaped((text is ['"', .., '"'] ? System.Text.Json.JsonSerializer.Deserialize<string>(text)! : text).TrimStart('?'));
    }

    /// <summary>A body may spell out what an address may not: a line break, a hash.</summary>
    private static string Escaped(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);
}

/// <summary>Bodies of a limited size.</summary>
internal static class Bodies
{
    public static async Task<MemoryStream> Read(HttpRequest request, int limit)
    {
        var body = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
        {
            await body.WriteAsync(buffer.AsMemory(0, read), request.HttpContext.RequestAborted);
            if (body.Length > limit)
            {
                throw new FeedException(413, "tooLarge", new($"正文超过 {limit} 字节。", $"The body is larger than {limit} octets."));
            }
        }

        body.Position = 0;
        return body;
    }
}

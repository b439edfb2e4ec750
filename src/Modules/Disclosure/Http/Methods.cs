using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Http;

/// <summary>The feed is read only; what else a client may do with a path, it is told.</summary>
internal static class Methods
{
    /// <summary>Whether the request reads. <c>OPTIONS</c> is answered here; anything else is refused with what is allowed.</summary>
    public static bool MayRead(HttpRequest request, HttpResponse response, string path)
    {
        var isBatch = path.Equals("$batch", StringComparison.OrdinalIgnoreCase);
        var isPosted = isBatch || path.EndsWith("/$query", StringComparison.OrdinalIgnoreCase);
        if (!isPosted && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return true;
        }

        response.Headers.Allow = isPosted ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
        if (HttpMethods.IsOptions(request.Method))
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return false;
        }

        throw new FeedException(405, "methodNotAllowed", isPosted
            ? new($"{(isBatch ? "$batch" : "$query")} 只接受 POST。", $"{(isBatch ? "$batch" : "$query")} takes POST only.")
            : new("公开数据只读；长查询可用 POST …/$query。", "The feed can only be read; a long query can be sent with POST …/$query."));
    }
}

/// <summary>Isolation that a client asks for (OData 4.01 part 1, 8.2.7): next links see what is there then, so that it cannot be promised.</summary>
internal static class Isolation
{
    public static void Check(HttpRequest request)
    {
        if (request.Headers.TryGetValue("OData-Isolation", out var asked) || request.Headers.TryGetValue("Isolation", out asked))
        {
            throw new FeedException(412, "isolationNotOffered", new($"不提供隔离级别 {asked}。", $"The isolation {asked} is not offered."), "OData-Isolation");
        }
    }
}

using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Law;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary>
/// A browser sends the cookie of a session by itself. Whatever changes something is therefore taken from a session only when the browser says
/// that a page of this very address asked for it; keys, which no browser sends by itself, need not say so. What another site leads to is looked at in a session only where it is a page.
/// </summary>
internal static class SameOrigin
{
    public static Task Demand(HttpContext http, RequestDelegate next) =>
        http.Person() is null || IsLook(http.Request) || HttpMethods.IsOptions(http.Request.Method) || IsOwn(http.Request)
            ? next(http)
            : Problems.Of(http, 403, "otherOrigin", new Text("该请求来自其他网站的页面，未予办理", "A page of another address asked for this; nothing was done")).ExecuteAsync(http);

    /// <summary>The browser says that another site led here, to look.</summary>
    public static bool IsLinkOfAnother(HttpRequest request) => IsLook(request) && request.Headers["Sec-Fetch-Site"] == "cross-site";

    private static bool IsLook(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].FirstOrDefault() is { } site)
        {
            return site == "same-origin";
        }

        return request.Headers.Origin.FirstOrDefault() is { } origin && Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}

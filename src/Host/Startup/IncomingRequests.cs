using InfoGov.Host.Api.Answers;
using InfoGov.Incoming;
using InfoGov.Law;
using Microsoft.AspNetCore.Http.Features;

namespace InfoGov.Host.Startup;

/// <summary>What is done to every request before it is routed, but to those of the feed, which has answers of its own.</summary>
internal static class IncomingRequests
{
    private static readonly PathString Feed = "/odata";

    public static void Use(WebApplication app)
    {
        app.Use(HeadAsGet);
        app.Use(CheckAddress);
    }

    /// <summary>
    /// A host that no address can have (RFC 1035: labels of 63 characters at most) is told so before anything is made of it: pages and links
    /// begin with it, those of errors too.
    /// </summary>
    public static Task CheckHost(HttpContext http, RequestDelegate next) => !http.Request.Host.HasValue || CanStandInAddress(http.Request.Host)
        ? next(http)
        : Problems.Of(http, 400, "badRequest", new Text("Host 标头不是主机名", "The Host header is no name of a host")).ExecuteAsync(http);

    private static bool CanStandInAddress(HostString host)
    {
        try
        {
            return Uri.TryCreate($"http://{host.ToUriComponent()}/", UriKind.Absolute, out _);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whatever answers GET answers HEAD; the server leaves out the body, as it knows what was asked.</summary>
    private static async Task HeadAsGet(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method) || http.Request.Path.StartsWithSegments(Feed, StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
        }
    }

    private static Task CheckAddress(HttpContext http, RequestDelegate next) =>
        !http.Request.Path.StartsWithSegments(Feed, StringComparison.Ordinal)
        && http.Features.Get<IHttpRequestFeature>() is { RawTarget: { } target }
        && IncomingAddress.Flaw(target) is { } flaw
            ? Problems.Of(http, 400, "invalidText", flaw.Detail, flaw.Path).ExecuteAsync(http)
            : next(http);
}

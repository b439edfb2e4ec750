using InfoGov.Law;

namespace InfoGov.Host.Pages.Design;

/// <summary>Problems are pages where a person looks on: at the address of a page, and in a browser where nothing is. Programs get theirs as JSON.</summary>
internal static class ErrorPages
{
    private static readonly string[] ForPrograms = ["/api", "/odata", "/openapi", "/docs", "/health", "/metrics"];

    public static Task Offer(HttpContext http, RequestDelegate next)
    {
        // Asked before the endpoint is known, and again: what answers that a method is not supported is no endpoint of a route.
        http.Features.Set<ProblemAsPage>((http.GetEndpoint() is RouteEndpoint endpoint ? endpoint.Metadata.GetMetadata<IsPage>() is not null : IsLookedAt(http.Request)) ? Show : null);
        return next(http);
    }

    /// <summary>Pages and what they load are sent compressed. The token of a form is another each time, so that its length tells nothing.</summary>
    public static bool MayCompress(HttpContext http) => IsLookedAt(http.Request) || http.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase);

    private static IResult Show(HttpContext http, int status, string code, Text detail)
    {
        var visit = http.RequestServices.GetRequiredService<Visit>();
        visit.Dress();
        if (status == StatusCodes.Status401Unauthorized && HttpMethods.IsGet(http.Request.Method) && AcceptsPages(http.Request))
        {
            return visit.SeeOther($"/sign-in?to={Uri.EscapeDataString(visit.Address)}");
        }

        return visit.Show<ErrorView>(new { Status = status, Code = code, Detail = detail }, status);
    }

    private static bool IsLookedAt(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && AcceptsPages(request)
        && !Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static bool AcceptsPages(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

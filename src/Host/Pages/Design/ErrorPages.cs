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
        return status == StatusCodes.Status401Unauthorized && visit.Caller is null && (AcceptsPages(http.Request) || visit.WantsPart) && ToSignIn(visit) is { } first ? first
            : visit.Show<ErrorView>(new { Status = status, Code = code, Detail = detail }, status);
    }

    /// <summary>A person signs in first, and comes back; what was filled in meanwhile is not lost where its page sees to that. Null for what no person sends.</summary>
    private static IResult? ToSignIn(Visit visit)
    {
        var request = visit.Http.Request;
        return HttpMethods.IsGet(request.Method) ? visit.SeeOther($"/sign-in?to={Uri.EscapeDataString(visit.Address)}")
            : !request.HasFormContentType ? null
            : visit.Http.GetEndpoint()?.Metadata.GetMetadata<Interrupted>() is { } interrupted ? new Later(() => interrupted.Answer(visit))
            : visit.SeeOther($"/sign-in?ended=true&to={Uri.EscapeDataString(PageOf(request) ?? "/")}");
    }

    /// <summary>The page that a form was on, where it was one of ours.</summary>
    private static string? PageOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) ? page.PathAndQuery : null;

    private static bool IsLookedAt(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && AcceptsPages(request)
        && !Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static bool AcceptsPages(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>An answer that takes a while to be found.</summary>
    private sealed class Later(Func<Task<IResult>> answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext) => await (await answer()).ExecuteAsync(httpContext);
    }
}

using InfoGov.Api;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InfoGov.Host.Pages;

/// <summary><c>GET /problems</c> and <c>GET /problems/{code}</c>: what the <c>type</c> of a problem opens, in words.</summary>
internal static class ProblemPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var problems = endpoints.MapGroup(ProblemTexts.Root.TrimEnd('/')).AllowAnonymous().NeedsNoCaller().ExcludeFromDescription();
        problems.MapGet("", (HttpContext http) => Show(http, [.. ProblemTexts.All.Values.OrderBy(t => t.Status).ThenBy(t => t.Code, StringComparer.Ordinal)]));
        problems.MapGet("/{code}", IResult (HttpContext http, string code) => ProblemTexts.All.TryGetValue(code, out var text) ? Show(http, [text]) : NotFound(http));
    }

    private static RazorComponentResult<ProblemPage> Show(HttpContext http, IReadOnlyList<ProblemText> problems)
    {
        StartPageEndpoint.Dress(http);
        StartPageEndpoint.Remember(http);
        return new RazorComponentResult<ProblemPage>(new { English = Languages.PrefersEnglish(http), Problems = problems });
    }

    private static RazorComponentResult<NotFoundPage> NotFound(HttpContext http)
    {
        StartPageEndpoint.Dress(http);
        StartPageEndpoint.Remember(http);
        return new RazorComponentResult<NotFoundPage>(new { English = Languages.PrefersEnglish(http) }) { StatusCode = StatusCodes.Status404NotFound };
    }
}

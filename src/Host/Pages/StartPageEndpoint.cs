using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Demo;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InfoGov.Host.Pages;

/// <summary><c>GET /</c>: the start page; and a page for browsers that ask for what is not there.</summary>
internal static class StartPageEndpoint
{
    private static readonly string[] ForPrograms = ["/api", "/odata", "/openapi", "/docs", "/health", "/metrics"];
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host)
    {
        var figures = new StartPageFigures(host);
        PageAssets.Map(endpoints);
        var isDemo = false;
        endpoints.MapGet("/", async (HttpContext http) =>
        {
            isDemo = isDemo || await DemoFill.IsDemo(host, http.RequestAborted);
            Dress(http);
            Remember(http);
            var today = host.Time.Today();
            return new RazorComponentResult<StartPage>(new
            {
                English = Languages.PrefersEnglish(http),
                IsDemo = isDemo,
                Cities = (IReadOnlyList<CityCard>)[.. host.Cities.Enabled.Select(city => CityCard.Of(city, today))],
                Figures = await figures.Read(http.RequestAborted),
                Address = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}",
                Today = today,
            });
        }).AllowAnonymous().NeedsNoCaller().ExcludeFromDescription();
    }

    /// <summary>Answers a browser at an address where nothing is; programs get their problem.</summary>
    public static async Task NotFound(HttpContext http, RequestDelegate next)
    {
        var asks = http.GetEndpoint() is null
            && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && !Array.Exists(ForPrograms, path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
        if (!asks)
        {
            await next(http);
            return;
        }

        Dress(http);
        Remember(http);
        await new RazorComponentResult<NotFoundPage>(new { English = Languages.PrefersEnglish(http) }) { StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(http);
    }

    /// <summary>Pages load one style sheet of our own and nothing else.</summary>
    public static void Dress(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.Vary = "Accept-Language, Cookie";
        headers.CacheControl = "no-cache";
    }

    /// <summary>Keeps the language chosen on the page.</summary>
    public static void Remember(HttpContext http)
    {
        if (http.Request.Query["lang"].FirstOrDefault() is "en" or "zh")
        {
            http.Response.Cookies.Append("lang", http.Request.Query["lang"]!, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Remembered, Path = "/", IsEssential = true,
            });
        }
    }
}

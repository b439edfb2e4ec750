using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// Which pages of other origins may read the feed: all, unless the setting <c>Feed:AllowedOrigins</c> lists some. The feed knows no
/// credentials, so that there is nothing to be stolen.
/// </summary>
internal sealed class CrossOrigin(IConfiguration? configuration)
{
    private readonly string[] allowed = [.. (configuration?.GetSection("Feed:AllowedOrigins").GetChildren().Select(child => child.Value) ?? [])
        .Append(configuration?["Feed:AllowedOrigins"]).OfType<string>().SelectMany(value => value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))];

    public void Allow(HttpRequest request, HttpResponse response)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || (allowed.Length > 0 && !allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)))
        {
            return;
        }

        response.Headers.AccessControlAllowOrigin = allowed.Length == 0 ? "*" : origin;
        response.Headers.AccessControlExposeHeaders = "OData-Version, ETag, Preference-Applied, Content-Language, Content-Disposition, Location, Allow, Retry-After";
        if (HttpMethods.IsOptions(request.Method))
        {
            response.Headers.AccessControlAllowMethods = "GET, HEAD, POST, OPTIONS";
            response.Headers.AccessControlAllowHeaders = "Accept, Accept-Language, Content-Type, If-Match, If-None-Match, OData-Isolation, OData-MaxVersion, OData-Version, Prefer";
            response.Headers.AccessControlMaxAge = "3600";
        }
    }
}

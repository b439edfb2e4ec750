using InfoGov.Host.Api.Answers;
using InfoGov.Host.Identity;
using InfoGov.Law;
using Orleans;
using Orleans.Runtime;

namespace InfoGov.Host.Cluster;

/// <summary>Stands before every address of the dashboard: who comes in, and what is not shown to anybody.</summary>
internal static class DashboardGuard
{
    // States of entities and lines of the log hold what concerns persons.
    private static readonly string[] Withheld = [$"{Dashboard.Address}/GrainState", $"{Dashboard.Address}/Trace"];

    // What the page brings itself.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async ValueTask<object?> Admit(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (!http.Caller().IsAdministrator)
        {
            return Problems.Of(http, 403, "senderNotAdmitted", new Text("仅限管理员", "This is for administrators"));
        }

        var route = ((RouteEndpoint)http.GetEndpoint()!).RoutePattern.RawText!;
        if (Withheld.Contains(route, StringComparer.Ordinal) || (AsksForHost(route) && !IsHost(http)))
        {
            return Problems.Of(http, 404, "unknownAddress", new Text("没有此地址", "There is nothing at this address"), "$");
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        try
        {
            return IsPage(route) ? await DashboardPage.Answer(call, next) : await next(call);
        }
        catch (Exception lost) when (lost is OrleansException or TimeoutException)
        {
            return Problems.Of(http, 503, "unavailable", new Text("节点未应答", "The hosts do not answer"));
        }
    }

    private static bool IsPage(string route) => route is $"{Dashboard.Address}/" or $"{Dashboard.Address}/index.html";

    private static bool AsksForHost(string route) => route.EndsWith("/{*address}", StringComparison.Ordinal) || route.EndsWith("/HistoricalStats/{*path}", StringComparison.Ordinal);

    private static bool IsHost(HttpContext http)
    {
        var asked = http.GetRouteValue("address") ?? http.GetRouteValue("path");
        return http.RequestServices.GetRequiredService<IClusterMembershipService>().CurrentSnapshot.Members.Keys.Any(host => host.ToParsableString().Equals(asked));
    }
}

using Microsoft.AspNetCore.Http.HttpResults;

namespace InfoGov.Host.Pages;

/// <summary><c>GET /</c>: the start page.</summary>
internal static class StartPageEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/", () => new RazorComponentResult<StartPage>()).AllowAnonymous().ExcludeFromDescription();
}

using System.Reflection;
using InfoGov.Entities;
using InfoGov.Host.Startup;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>Maps every slice of every module, the pages of entities, and the administration's own questions.</summary>
internal static class AgencyEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host)
    {
        var map = typeof(AgencyEndpoints).GetMethod(nameof(MapSlice), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var slice in host.Slices.All)
        {
            map.MakeGenericMethod(slice.State, slice.Command).Invoke(null, [endpoints, slice]);
        }

        foreach (var module in host.Modules.GroupBy(m => m.Module))
        {
            EntityEndpoint.Map(endpoints, host, module);
        }

        endpoints.MapGet("/api/administration/plugins", (HttpContext http) => !http.Caller().IsAdministrator
                ? Problems.Of(http, 403, "senderNotAdmitted", new Text("仅限管理员", "This is for administrators"))
                : Results.Json(host.Plugins.Select(p => new { file = Path.GetFileName(p.File), city = p.City?.Code, builtIn = p.BuiltIn, broken = p.Broken }), CommandJson.Options))
            .RequireAuthorization().WithTags("administration").WithSummary("The city plugins found at start, and why one is broken");
    }

    private static Caller Caller(this HttpContext http) => Identity.Callers.Caller(http);

    private static void MapSlice<TState, TCommand>(IEndpointRouteBuilder endpoints, Slice slice)
        where TState : class
        where TCommand : Command<TState>
    {
        Delegate handler = slice.Offer.Opens
            ? (HttpContext http, EntityClient grains, EntityKinds kinds) => CommandEndpoint<TState, TCommand>.Handle(http, slice, id: null, grains, kinds)
            : (HttpContext http, string id, EntityClient grains, EntityKinds kinds) => CommandEndpoint<TState, TCommand>.Handle(http, slice, id, grains, kinds);
        var mapped = endpoints.MapPost(slice.Route, handler);
        _ = slice.IsOpen ? mapped.AllowAnonymous().RequireRateLimiting(PublicLimit.Policy) : mapped.RequireAuthorization();
        mapped
            .Accepts<TCommand>("application/json")
            .Produces(slice.Offer.Opens ? 201 : 200)
            .ProducesProblem(422)
            .WithName($"{FactType.ShowValue(slice.Offer.Module)}-{slice.Name}")
            .WithTags(FactType.ShowValue(slice.Offer.Module))
            .WithSummary(slice.Act is { } act ? $"{act.Label.Zh} · {act.Label.En}" : slice.Name.Replace('-', ' '))
            .WithDescription($"Sent by: {string.Join(", ", slice.Senders.Roles.Select(r => FactType.ShowValue(r)).Concat(slice.Senders.Administrator ? ["administrator"] : []))}{(slice.IsOpen ? "; needs no key" : "")}. Takes Idempotency-Key and If-Match.{(slice.Offer.Opens ? " Answers candidates: what the new entity might be mistaken for, closest first, at most ten." : "")}");
    }
}

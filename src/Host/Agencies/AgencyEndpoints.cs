using System.Reflection;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

/// <summary>Maps every slice of every module, the pages of entities, and the administration's own questions.</summary>
internal static class AgencyEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host)
    {
        var map = typeof(AgencyEndpoints).GetMethod(nameof(MapSlice), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var slice in host.Slices.All)
        {
            map.MakeGenericMethod(slice.State, slice.Command).Invoke(null, [endpoints, slice, host]);
        }

        FollowedRequestEndpoints.Map(endpoints, host);
        foreach (var module in host.Modules.GroupBy(m => m.Module))
        {
            EntityEndpoint.Map(endpoints, host, module);
        }

        endpoints.MapGet("/api/administration/plugins", () => Results.Json(host.Plugins.Select(PluginAnswer.Of), CommandJson.Options))
            .RequireAuthorization().WithTags("administration").Is(new Operation("administration-plugins", new Text("启动时找到的城市插件，以及损坏的原因", "The city plugins found at start, and why one is broken"))
            {
                For = Audience.Administrators,
                Replies = [Reply.Of<IReadOnlyList<PluginAnswer>>()],
                Failures = [new Failure(403, "senderNotAdmitted")],
            });
    }

    private static void MapSlice<TState, TCommand>(IEndpointRouteBuilder endpoints, Slice slice, InfoGovHost host)
        where TState : class
        where TCommand : Command<TState>
    {
        // Nothing is bound by the framework: compiling that for each of some hundred commands was half of a start.
        RequestDelegate handler = async http =>
        {
            var services = http.RequestServices;
            var answer = await CommandEndpoint<TState, TCommand>.Handle(http, slice, http.GetRouteValue("id") as string, services.GetRequiredService<EntityClient>(), services.GetRequiredService<EntityKinds>());
            await answer.ExecuteAsync(http);
        };
        var mapped = endpoints.MapPost(slice.Route, handler).WithMetadata(handler.Method);
        _ = slice.IsOpen ? mapped.AllowAnonymous().RequireRateLimiting(PublicLimit.Policy) : mapped.RequireAuthorization();
        mapped.WithTags(FactType.ShowValue(slice.Offer.Module)).Is(SliceOperation.Of(slice, host.Kinds.All.Single(kind => kind.Name == slice.Offer.Kind), host.Lawbook));
    }
}

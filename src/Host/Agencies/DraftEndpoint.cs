using System.Text.Json;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Commands;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Host.Agencies;

/// <summary><c>GET /api/{module}/{id}/drafts/{draft}</c>: a command that was drafted and that another may confirm, for whoever may act on the entity.</summary>
internal static class DraftEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host, string module, IReadOnlyList<EntityKind> kinds)
    {
        EntityKind[] drafted = [.. kinds.Where(kind => host.Slices.All.Any(slice => slice.NeedsTwo && slice.Offer.Kind == kind.Name))];
        if (drafted.Length > 0)
        {
            endpoints.MapGet($"/api/{module}/{{id}}/drafts/{{draft}}", (HttpContext http, string id, string draft) => Give(http, host, drafted, id, draft)).RequireAuthorization().WithTags(module)
                .Is(new Operation($"{module}-get-draft", new Text("待他人确认的草稿", "A draft that another is to confirm"))
                {
                    For = EntityOperations.ReadersOf(drafted),
                    Description = FourEyesAttribute.Rule,
                    Replies = [Reply.Of<DraftAnswer>()],
                    Failures = [new Failure(403, "notAddressee", "otherCity"), new Failure(404, "unknownEntity", "unknownDraft"), new Failure(422, "notApplicable")],
                });
        }
    }

    private static async Task<IResult> Give(HttpContext http, InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id, string key)
    {
        foreach (var kind in kinds)
        {
            var grain = new EntityId(kind.Name, id);
            var (state, life) = await host.Grains.ReadState(grain, http.RequestAborted);
            if (life.Version == 0)
            {
                continue;
            }

            if (await host.Gate.ToAct(Identity.Callers.Caller(http), kind, grain, state, life, http.RequestAborted) is { } stop)
            {
                return Problems.Of(http, stop);
            }

            var (draft, version) = await host.Grains.Read<Draft>(Draft.Of(key), http.RequestAborted);
            return state is ISecretMatter { FoundSecretOn: not null } ? Problems.Of(http, SecretMatters.NotApplicable([]))
                : version == 0 || draft.Entity != grain.Stream ? Problems.Of(http, FourEyes.Unknown(key))
                : Results.Json(new DraftAnswer(key, draft.Command, JsonElement.Parse(draft.Body), draft.Role, draft.At, draft.ConfirmedAt), CommandJson.Options);
        }

        return Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录", $"There is nothing with the id “{id}”"));
    }
}

using InfoGov.Grains;
using InfoGov.Host.Startup;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>
/// <c>GET /api/{module}/{id}</c>: the state, the whole history, the standing duties, and which acts are open to the caller
/// now, with what is missing for the others.
/// </summary>
internal static class EntityEndpoint
{
    /// <summary>Maps a module by its name in the URL: the kinds of every assembly that shares it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host, IGrouping<Module, ApplicationModule> module)
    {
        var name = FactType.ShowValue(module.Key);
        var kinds = module.SelectMany(m => m.Kinds).Where(k => k.IsReadable).ToArray();
        if (module.Key == Module.Administration)
        {
            kinds = [CityStanding.Kind, .. kinds];
        }

        if (kinds.Length == 0)
        {
            return;
        }

        endpoints.MapGet($"/api/{name}/{{id}}", async (HttpContext http, string id, CancellationToken cancellation) =>
        {
            foreach (var kind in kinds)
            {
                var grain = new GrainId(kind.Name, id);
                var (state, version) = await host.Grains.ReadState(grain, cancellation);
                if (version > 0)
                {
                    return SecretAnswers.Page(http, host.Lawbook, kind, grain, state) ?? await Page(http, host, kind, grain, state, version, cancellation);
                }
            }

            return Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录", $"There is nothing with the id “{id}”"));
        }).RequireAuthorization().WithTags(name).WithName($"{name}-get").WithSummary("State, history, duties, and the acts open now");
    }

    private static async Task<IResult> Page(HttpContext http, InfoGovHost host, GrainKind kind, GrainId grain, object state, long version, CancellationToken cancellation)
    {
        var english = Languages.PrefersEnglish(http);
        var caller = Identity.Callers.Caller(http);
        var city = kind.CityOf(grain.Key, state) is { } code ? host.Lawbook.Find(code) : null;
        var matter = MatterOf(host, kind, state, city, caller);
        var outside = city is null ? null : Competence.Check(city, matter);
        var takesCommands = city is null || (host.Cities.IsEnabled(city.Code) && (caller.City is null || caller.City == city.Code));
        http.Response.Headers.ETag = $"\"{version}\"";
        var history = await host.Grains.History(grain, cancellation);
        return Results.Json(
            new
            {
                id = grain.Key,
                kind = kind.Name,
                version,
                city = city?.Code,
                state,
                history = history.Select(h => new
                {
                    version = h.Context.Version,
                    what = h.Type,
                    on = h.Context.On,
                    recordedAt = h.Context.RecordedAt,
                    by = h.Context.Actor,
                    command = h.Context.Command,
                    law = h.Context.Finding is not { } finding ? null : new { finding.City, finding.Act, finding.TextVersion, finding.Cites, finding.Warnings },
                    data = h.Event,
                }),
                duties = city?.DutiesOf(matter).Duties.Select(d => new
                {
                    type = d.Type.ToString(),
                    actor = d.Actor,
                    to = d.To,
                    due = d.Due,
                    status = d.Status,
                    every = d.Every,
                    provision = d.Provision.Id,
                    summary = d.Provision.Summary.In(english),
                }),
                acts = host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is not null).Select(s => Standing(s, city, matter, outside, takesCommands && s.Senders.Admits(caller), grain, english)),
                commands = host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is null && takesCommands && s.Senders.Admits(caller)).Select(s => s.Route.Replace("{id}", grain.Key, StringComparison.Ordinal)),
            },
            CommandJson.Options);
    }

    private static Matter MatterOf(InfoGovHost host, GrainKind kind, object state, Jurisdiction? city, Caller caller)
    {
        var matter = new Matter(host.Time.Today()).With(Facts.Actor.Role, caller.Role).With(Facts.Actor.Area, caller.Area);
        if (city is not null && host.Cities.StandingOf(city.Code) is { Thresholds: { IsEmpty: false } thresholds })
        {
            matter.With(Facts.Thresholds, thresholds);
        }

        kind.Establish(matter, state);
        return matter;
    }

    /// <summary>Whether an act is open to an admitted caller: asked without its arguments, so what these must be shows as missing.</summary>
    private static object Standing(Slice slice, Jurisdiction? city, Matter matter, Problem? outside, bool admitted, GrainId grain, bool english)
    {
        var decision = city?.Decide(slice.Act!, matter);
        var refusals = decision?.Refusals.Select(r => (Provision: r.Provision?.Id, r.Code, r.Message, r.Requires)) ?? [];
        if (!admitted)
        {
            var senders = string.Join(", ", slice.Senders.Roles.Select(r => FactType.ShowValue(r)));
            refusals = refusals.Prepend((Provision: null, Code: "senderNotAdmitted", Message: new Text($"此处由下列角色办理：{senders}", $"This is for: {senders}"), Requires: ""));
        }
        else if (outside is not null && decision is { Outcome: not DecisionOutcome.NotApplicable })
        {
            refusals = [(Provision: null, outside.Code, outside.Detail, Requires: "")];
        }

        return new
        {
            act = slice.Act!.Name,
            label = slice.Act.Label.In(english),
            url = slice.Route.Replace("{id}", grain.Key, StringComparison.Ordinal),
            open = admitted && outside is null && decision is null or { Outcome: DecisionOutcome.Allowed },
            sentBy = slice.Senders.Roles,
            missing = refusals.Select(r => new { provision = r.Provision, code = r.Code, message = r.Message.In(english), requires = r.Requires }),
        };
    }
}

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
    private static readonly SentByAttribute Organs = new(Role.StateOrgan, Role.InformatizationAuthority);

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

        DocumentEndpoints.Map(endpoints, host, name, kinds);
        endpoints.MapGet($"/api/{name}/{{id}}", async (HttpContext http, string id, CancellationToken cancellation) =>
        {
            foreach (var kind in kinds)
            {
                var grain = new GrainId(kind.Name, id);
                var (state, life) = await host.Grains.ReadState(grain, cancellation);
                if (life.Version > 0)
                {
                    return SecretAnswers.Page(http, host.Lawbook, kind, grain, state) ?? await Page(http, host, kind, grain, state, life, cancellation);
                }
            }

            return Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录", $"There is nothing with the id “{id}”"));
        }).RequireAuthorization().WithTags(name).WithName($"{name}-get").WithSummary("State, history, duties, and the acts open now");
    }

    private static async Task<IResult> Page(HttpContext http, InfoGovHost host, GrainKind kind, GrainId grain, object state, Life life, CancellationToken cancellation)
    {
        var english = Languages.PrefersEnglish(http);
        var caller = Identity.Callers.Caller(http);
        var city = kind.CityOf(grain.Key, state) is { } code ? host.Lawbook.Find(code) : null;
        var matter = MatterOf(host, kind, state, city, caller);
        var outside = city is null ? null : Competence.Check(city, matter);
        var takesCommands = city is null || (host.Cities.IsEnabled(city.Code) && (caller.City is null || caller.City == city.Code));
        http.Response.Headers.ETag = $"\"{life.Version}\"";
        var history = await host.Grains.History(grain, cancellation);
        return Results.Json(
            new
            {
                id = grain.Key,
                kind = kind.Name,
                version = life.Version,
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
                duties = life.Duties.Select(d => DutyJson.Of(d, city, host.Time.Today(), english)),
                documents = life.Documents.Select(d => DocumentEndpoints.Show(d, $"{http.Request.Path}/documents")),
                acts = host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is not null).Select(s => Standing(s, city, matter, outside, takesCommands && s.Senders.Admits(caller), grain, english)),
                commands = host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is null && takesCommands && s.Senders.Admits(caller)).Select(s => s.Route.Replace("{id}", grain.Key, StringComparison.Ordinal)),
            },
            SeesPersonalData(caller, city) ? CommandJson.Options : CommandJson.WithoutPersonalData);
    }

    /// <summary>Who somebody is, only the organs and authorities of the city see.</summary>
    private static bool SeesPersonalData(Caller caller, Jurisdiction? city) =>
        Organs.Admits(caller) && city is not null && (caller.City is null || caller.City == city.Code);

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

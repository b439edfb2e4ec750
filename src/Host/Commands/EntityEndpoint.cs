using InfoGov.Calendar;
using InfoGov.Entities;
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
        ListEndpoint.Map(endpoints, host, name, kinds);
        endpoints.MapGet($"/api/{name}/{{id}}", async (HttpContext http, string id, CancellationToken cancellation) =>
        {
            var at = default(DateOnly);
            var isPast = http.Request.Query.ContainsKey(PastPage.Parameter);
            if (isPast && PastPage.Read(http, host.Time.Today(), out at) is { } problem)
            {
                return problem;
            }

            foreach (var kind in kinds)
            {
                var grain = new EntityId(kind.Name, id);
                var (state, life) = await host.Grains.ReadState(grain, cancellation);
                if (life.Version > 0)
                {
                    return SecretAnswers.Page(http, host.Lawbook, kind, grain, state)
                        ?? (isPast ? await PastPage.Of(http, host, kind, grain, at, cancellation) : await Page(http, host, kind, grain, state, life, cancellation));
                }
            }

            return Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录", $"There is nothing with the id “{id}”"));
        }).RequireAuthorization().Produces<object>().ProducesProblem(400).ProducesProblem(404).WithTags(name).WithName($"{name}-get")
            .WithSummary("State, history, duties, and the acts open now; with ?at the same as of a day")
            .WithDescription(
                "candidates: what it might be mistaken for, closest first, where its kind can be mistaken. With at=yyyy-MM-dd: state, duties and acts as of the end of that day by all that is known now, under the law of that day; "
                + "knownThen is what had been recorded by then, and each entry of the history says whether it was known then. Before it began: 404 notYet.");
    }

    private static async Task<IResult> Page(HttpContext http, InfoGovHost host, EntityKind kind, EntityId grain, object state, Life life, CancellationToken cancellation)
    {
        var english = Languages.PrefersEnglish(http);
        var caller = Identity.Callers.Caller(http);
        var city = kind.CityOf(grain.Key, state) is { } code ? host.Lawbook.Find(code) : null;
        var matter = MatterOf(host, kind, state, city, caller, host.Time.Today());
        var outside = city is null ? null : Competence.Check(city, matter);
        var takesCommands = city is null || (host.Cities.IsEnabled(city.Code) && (caller.City is null || caller.City == city.Code));
        http.Response.Headers.ETag = $"\"{life.Version}\"";
        var history = await host.Grains.History(grain, cancellation);
        var candidates = await host.Grains.Candidates(grain, cancellation);
        return Results.Json(
            new
            {
                id = grain.Key,
                kind = kind.Name,
                version = life.Version,
                city = city?.Code,
                state,
                history = history.Select(HistoryJson.Of),
                duties = life.Duties.Select(d => DutyJson.Of(d, city, host.Time.Today(), english)),
                documents = life.Documents.Select(d => DocumentEndpoints.Show(d, $"{http.Request.Path}/documents")),
                acts = host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is not null).Select(s => Standing(s, city, matter, outside, takesCommands && s.Senders.Admits(caller), s.Route.Replace("{id}", grain.Key, StringComparison.Ordinal), english)),
                candidates = candidates is null ? null : CandidateJson.Of(candidates, host.Kinds, english),
                commands = host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is null && takesCommands && s.Senders.Admits(caller)).Select(s => s.Route.Replace("{id}", grain.Key, StringComparison.Ordinal)),
            },
            SeesPersonalData(caller, city) ? CommandJson.Options : CommandJson.WithoutPersonalData);
    }

    /// <summary>Who somebody is, only the organs and authorities of the city see.</summary>
    public static bool SeesPersonalData(Caller caller, Jurisdiction? city) =>
        Organs.Admits(caller) && city is not null && (caller.City is null || caller.City == city.Code);

    /// <summary>The facts of an entity and its reader on a day; thresholds say themselves from when they are in force.</summary>
    public static Matter MatterOf(InfoGovHost host, EntityKind kind, object state, Jurisdiction? city, Caller caller, DateOnly on)
    {
        var matter = new Matter(on).With(Facts.Actor.Role, caller.Role).With(Facts.Actor.Area, caller.Area);
        if (city is not null && host.Cities.StandingOf(city.Code) is { Thresholds: { IsEmpty: false } thresholds })
        {
            matter.With(Facts.Thresholds, thresholds);
        }

        kind.Establish(matter, state);
        return matter;
    }

    /// <summary>Whether an act is open to an admitted caller: asked without its arguments, so what these must be shows as missing.</summary>
    public static object Standing(Slice slice, Jurisdiction? city, Matter matter, Problem? outside, bool admitted, string? url, bool english)
    {
        var decision = city?.Decide(slice.Act!, matter);
        var refusals = decision?.Refusals.Select(r => (Provision: r.Provision?.Id, r.Code, r.Message, r.Requires)) ?? [];
        if (!admitted)
        {
            var senders = string.Join(", ", slice.Senders.Roles.Select(r => FactType.ShowValue(r)));
            refusals = refusals.Prepend((Provision: null, Code: "senderNotAdmitted", Message: new Text($"此处由下列角色办理：{senders}", $"This is for: {senders}"), Requires: ""));
        }
        else if (decision is { Outcome: DecisionOutcome.NotApplicable })
        {
            refusals = [(Provision: decision.Cites.FirstOrDefault()?.Id, Code: "notApplicable", Message: new Text("本市规定当日不适用于该事项", "The regulation of the city does not govern the matter on that day"), Requires: "")];
        }
        else if (outside is not null)
        {
            refusals = [(Provision: null, outside.Code, outside.Detail, Requires: "")];
        }

        return new
        {
            act = slice.Act!.Name,
            label = slice.Act.Label.In(english),
            url,
            open = admitted && outside is null && decision is null or { Outcome: DecisionOutcome.Allowed },
            sentBy = slice.Senders.Roles,
            missing = refusals.Select(r => new { provision = r.Provision, code = r.Code, message = r.Message.In(english), requires = r.Requires }),
        };
    }
}

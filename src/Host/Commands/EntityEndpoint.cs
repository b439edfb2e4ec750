using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
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
            kinds = [CityStanding.Kind, CalendarNotices.Kind, .. kinds];
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
                    if (!Identity.Callers.Caller(http).Sees(kind, id, state))
                    {
                        return Problems.Of(http, Confinement.NotAddressee(Identity.Callers.Caller(http), kind, id, state));
                    }

                    return SecretAnswers.Page(http, host.Lawbook, kind, grain, state)
                        ?? (isPast ? await PastPage.Of(http, host, kind, grain, at, cancellation) : await Page(http, host, kind, grain, state, life, cancellation));
                }
            }

            return Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录", $"There is nothing with the id “{id}”"));
        }).RequireAuthorization().WithTags(name).Is(EntityOperations.Page(name, kinds));
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
            new EntityPage<object>(
                grain.Key,
                kind.Name,
                life.Version,
                city?.Code,
                state,
                history.Select(HistoryAnswer.Of),
                life.Duties.Select(d => DutyAnswer.Of(d, city, host.Time.Today(), english)),
                life.Documents.Select(d => DocumentAnswer.Of(d, $"{http.Request.PathBase}{http.Request.Path}/documents")),
                host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is not null).Select(s => Standing(s, city, matter, outside, takesCommands && s.Senders.Admits(caller), s.Route.Replace("{id}", grain.Key, StringComparison.Ordinal), english, host.Slices.Offers, grain.Key, s.Act is { } act ? kind.AdviceOn(act, state) : null)),
                candidates is null ? null : CandidateAnswer.Of(candidates, host.Kinds, english),
                host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is null && takesCommands && s.Senders.Admits(caller)).Select(s => s.Route.Replace("{id}", grain.Key, StringComparison.Ordinal))),
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
    public static ActAnswer Standing(Slice slice, Jurisdiction? city, Matter matter, Problem? outside, bool admitted, string? url, bool english, Offers offers, string? key = null, Advice? advice = null)
    {
        var decision = city?.Decide(slice.Act!, matter);
        var refusals = decision?.Refusals.Select(r => (Provision: r.Provision?.Id, r.Code, r.Message, r.Requires, r.Remedy)) ?? [];
        if (!admitted)
        {
            refusals = refusals.Prepend((Provision: null, Code: "senderNotAdmitted", Message: SenderWords.Of(slice, Facts.Actor.Role.TryGet(matter, out var role) ? role : null), Requires: "", Remedy: null));
        }
        else if (decision is { Outcome: DecisionOutcome.NotApplicable })
        {
            refusals = [(Provision: decision.Cites.FirstOrDefault()?.Id, Code: "notApplicable", Message: new Text("本市规定当日不适用于该事项", "The regulation of the city does not govern the matter on that day"), Requires: "", Remedy: null)];
        }
        else if (outside is not null)
        {
            refusals = [(Provision: null, outside.Code, outside.Detail, Requires: "", Remedy: null)];
        }

        return new ActAnswer(
            slice.Act!.Name,
            slice.Act.Label.In(english),
            url,
            admitted && outside is null && decision is null or { Outcome: DecisionOutcome.Allowed },
            slice.Senders.Roles,
            refusals.Select(r => new MissingAnswer(r.Provision, r.Code, r.Message.In(english), r.Requires, r.Remedy?.EarliestDay, Need.Of(r.Remedy, slice.Act.Name, offers, key))))
        {
            Advice = AdviceJson.Of(advice, city, matter, english),
        };
    }
}

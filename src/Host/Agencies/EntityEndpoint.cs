using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

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
            kinds = [CityStanding.Kind, CalendarNotices.Kind, .. kinds];
        }

        if (Array.Find(kinds, kind => kind.Readers is null) is { } silent)
        {
            throw new StartupException($"The kind {silent.Name} does not declare who reads it.");
        }

        if (kinds.Length == 0)
        {
            return;
        }

        DocumentEndpoints.Map(endpoints, host, name, kinds);
        DraftEndpoint.Map(endpoints, host, name, kinds);
        ReceiptEndpoint.Map(endpoints, host, name, kinds);
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
                    (AuditNote.Of(http).Entity, AuditNote.Of(http).ShowsPersons) = (grain, kind.Readers is { AreFew: true });
                    if (await host.Gate.ToLook(Identity.Callers.Caller(http), kind, grain, state, life, cancellation) is { } stop)
                    {
                        return Problems.Of(http, stop);
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
        http.Response.Headers.ETag = $"\"{life.Version}\"";
        var history = await host.Grains.History(grain, cancellation);
        var candidates = await host.Grains.Candidates(grain, cancellation);
        var (acts, commands) = await OpenSteps.Of(host, kind, grain, state, life, history, caller, english);
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
                acts,
                candidates is null ? null : await CandidateAnswer.Of(candidates, host, caller, english, cancellation),
                commands.Keys)
            {
                CommandBodies = commands,
            },
            ReadingGate.SeesPersons(caller, kind, city?.Code) ? CommandJson.Options : CommandJson.WithoutPersonalData);
    }
}

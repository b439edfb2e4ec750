using System.Collections.Immutable;
using System.Globalization;
using InfoGov.Duties;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

/// <summary>
/// <c>GET /api/{module}/{id}?at=2025-06-30</c>: an entity as of the end of a day: how it stood under the law of that day, by
/// all that is known now, and beside it what was known that day.
/// </summary>
internal static class PastPage
{
    public const string Parameter = Admission.PastDay;

    /// <summary>The day asked for, or what is wrong with it. A future day is: nobody knows how things will stand.</summary>
    public static IResult? Read(HttpContext http, DateOnly today, out DateOnly day)
    {
        if (!DateOnly.TryParseExact(http.Request.Query[Parameter].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Problems.Of(http, 400, "invalidParameter", new Text("参数 at：应为日期 yyyy-MM-dd", "The parameter at takes a day as yyyy-MM-dd"), Parameter);
        }

        return day <= today ? null : Problems.Of(http, 400, "dayInFuture", new Text(
            $"参数 at 晚于今日 {FactType.ShowValue(today)}；将来到期的义务见当前页面", $"The parameter at is after today, {FactType.ShowValue(today)}; what will fall due is on the page of today"), Parameter);
    }

    public static async Task<IResult> Of(HttpContext http, InfoGovHost host, EntityKind kind, EntityId grain, DateOnly day, CancellationToken cancellation)
    {
        var english = Languages.PrefersEnglish(http);
        var past = new Past(kind, await host.Grains.History(grain, cancellation), day);
        if (past.Done.Count == 0)
        {
            return Problems.Of(http, 404, "notYet", new Text($"{FactType.ShowValue(day)} 尚无此记录；始于 {FactType.ShowValue(past.Began!)}", $"On {FactType.ShowValue(day)} it was not yet there; it began on {FactType.ShowValue(past.Began!)}"), Parameter, new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["began"] = FactType.ShowValue(past.Began!),
            });
        }

        var caller = Identity.Callers.Caller(http);
        var then = past.AsOf();
        var state = then.State;
        var city = kind.CityOf(grain.Key, state) is { } code ? host.Lawbook.Find(code) : null;
        var enabled = city is not null && await WasEnabled(host, city, day, cancellation);
        var matter = EntityMatter.Of(host, kind, state, city, caller, day);
        var outside = city is null ? null : Competence.Check(city, matter);
        return Results.Json(
            new PastEntityPage<object>(
                grain.Key,
                kind.Name,
                day,
                then.Version,
                city?.Code,
                city is null ? null : Law(city, enabled, host.Cities.StandingOf(city.Code)?.Thresholds ?? [], matter),
                state,
                past.Done.Select(h => HistoryAnswer.Of(h) with { KnownThen = h.Context.Version <= past.KnownVersion }),
                Standing(then),
                Documents(then),
                host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens && s.Act is not null).OrderBy(s => LifeOrder.PlaceOf(s.Act!)).Select(s => ActThen.Of(s, city, matter, outside, caller, english, host.Slices.Offers)),
                past.KnownVersion == 0 ? null : Known(past.AsKnown())),
            ReadingGate.SeesPersons(caller, kind, city?.Code) ? CommandJson.Options : CommandJson.WithoutPersonalData);

        KnownThen<object> Known(PastView known) => new(known.Version, known.State, Duties(known), Documents(known));

        IEnumerable<DocumentAnswer> Documents(PastView of) => of.Documents.Select(d => DocumentAnswer.Of(d, $"{http.Request.Path}/documents"));

        // What stands is by the law of the day, as it answers for these facts. What was owed for an act, and earlier times of a
        // recurring duty, the ledger alone knows.
        IEnumerable<DutyAnswer> Standing(PastView of)
        {
            StandingDuty[] standing = city is null ? [] : [.. NationalLaw.Standing(city, kind.Subjects, matter)];
            return of.Duties
                .Where(d => d.FromAct || (!d.IsOpen && !standing.Any(s => s.Status == DutyStatus.Met && (s.Type, s.Provision.Id) == (d.Type, d.Provision))))
                .Select(d => DutyAnswer.Of(d, city, day, english))
                .Concat(standing.Select(d => DutyAnswer.Of(d, matter, english)));
        }

        IEnumerable<DutyAnswer> Duties(PastView of) => of.Duties.Select(d => DutyAnswer.Of(d, city, day, english));
    }

    /// <summary>The city took commands here on that day; the law of the day does not hang on it.</summary>
    private static async Task<bool> WasEnabled(InfoGovHost host, Jurisdiction city, DateOnly day, CancellationToken cancellation) =>
        new Past(CityStanding.Kind, await host.Grains.History(CityStanding.Of(city.Code), cancellation), day).AsOf().State is CityStanding { Enabled: true };

    /// <summary>The text and the thresholds of that day; before commencement none applies, and the provision that says so is cited.</summary>
    private static LawThen Law(Jurisdiction city, bool enabled, ImmutableArray<ThresholdEntry> thresholds, Matter matter)
    {
        var textVersion = city.TextVersionOn(matter.On);
        return new LawThen(
            textVersion is not null,
            textVersion,
            textVersion is null ? city.DutiesOf(matter).Cites.Select(p => p.Id) : [],
            thresholds.Where(t => t.EffectiveFrom <= matter.On).GroupBy(t => t.Key).Select(t => t.MaxBy(x => x.EffectiveFrom)),
            enabled);
    }
}

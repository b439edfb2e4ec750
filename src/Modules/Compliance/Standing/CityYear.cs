using System.Globalization;
using System.Text.Json;
using InfoGov.Calendar;
using InfoGov.Duties;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance.Standing;

/// <summary>
/// <c>GET /api/cities/{city}/calendar/{year}</c>: the filing windows the text itself gives for the year, and the duties due in
/// it by month and actor, with what was kept and what was late. Counts are public; the entities behind them show to keys.
/// </summary>
internal static class CityYear
{
    private const int MostEntities = 1000;

    public static async Task<IResult> Answer(HttpContext http, string city, string year, CityRegister cities, EntityKinds kinds, IProjectionStore store, ReadingGate gate, TimeProvider time)
    {
        if (cities.Loaded.FirstOrDefault(c => c.Code == city) is not { } law)
        {
            return HttpProblem.Of(http, 404, "unknownCity", new Text($"未安装代码为“{city}”的城市", $"No city with the code “{city}” is installed"), "city");
        }

        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1900 or > 2999)
        {
            return HttpProblem.Of(http, 400, "invalidYear", new Text("年份应为 1900 至 2999", "The year is from 1900 to 2999"), "year");
        }

        var english = Languages.PrefersEnglish(http);
        var today = time.Today();
        var due = await Read(store, city, number, today, http.RequestAborted);
        var caller = http.Features.Get<Caller>();
        var seen = caller is null ? null : await gate.Among(caller, [.. due.Select(d => d.Entity).Distinct(StringComparer.Ordinal)], http.RequestAborted);
        return Results.Json(
            new CityYearAnswer(
                city,
                number,
                today,
                law.EffectiveFrom,
                Windows(law, number, today).Select(w => new WindowAnswer(
                    w.Type.ToString(),
                    FactType.Label(w.Type).In(english),
                    w.Actor,
                    w.To,
                    w.Due,
                    w.Every,
                    w.Provision.Id,
                    w.Provision.Summary.In(english),
                    Count(due.Where(d => d.Provision == w.Provision.Id && d.Type == w.Type.ToString() && d.Due == FactType.ShowValue(w.Due!.Value))))),
                Enumerable.Range(1, 12).Select(month => new MonthAnswer(
                    FormattableString.Invariant($"{number:0000}-{month:00}"),
                    Count(due.Where(d => d.Month == month)),
                    due.Where(d => d.Month == month).GroupBy(d => d.Actor, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(of => new ActorMonth(
                        of.Key,
                        Count(of),
                        of.GroupBy(d => (d.Type, d.Provision)).OrderBy(g => g.Key).Select(same => new DutyMonth(same.Key.Type, same.Key.Provision, Count(same))))))),
                Count(due),
                await WithoutDay(store, city, http.RequestAborted),
                seen is null ? null : due.Where(d => seen.Contains(d.Entity)).OrderBy(d => d.Due, StringComparer.Ordinal).Take(MostEntities).Select(d => new DueEntity(
                    d.Due,
                    d.Type,
                    d.Actor,
                    d.Entity,
                    kinds.UrlOf(new EntityId(d.Kind, d.Entity[(d.Entity.IndexOf('/', StringComparison.Ordinal) + 1)..])),
                    d.Name,
                    d.Unit,
                    JsonNamingPolicy.CamelCase.ConvertName(d.Outcome.ToString()),
                    d.EndedOn))),
            ListingJson.Options);
    }

    /// <summary>
    /// The days the text gives to everybody: duties that hang on nothing but the year of an annual plan. The plan of the
    /// year itself and of the next are asked about, whether anyone has opened them or not.
    /// </summary>
    private static IEnumerable<StandingDuty> Windows(Jurisdiction law, int year, DateOnly today) => new long[] { year, year + 1 }
        .SelectMany(planned => law.DutiesOf(new Matter(DayOfLaw(year, today)).With(Facts.AnnualPlan.Year, planned)).Duties)
        .Where(d => d.Due is { } day && day.Year == year)
        .DistinctBy(d => (d.Type, d.Actor, d.To, d.Due, d.Provision.Id));

    /// <summary>The law of the year asked about: as it stands at its end, or today within the present year.</summary>
    private static DateOnly DayOfLaw(int year, DateOnly today) => year == today.Year ? today : new DateOnly(year, 12, 31);

    private static OutcomeCounts Count(IEnumerable<DueDuty> duties)
    {
        var counts = duties.GroupBy(d => d.Outcome).ToDictionary(g => g.Key, g => g.Count());
        int Of(Outcome outcome) => counts.GetValueOrDefault(outcome);
        return new OutcomeCounts(counts.Values.Sum(), Of(Outcome.Kept), Of(Outcome.KeptLate), Of(Outcome.Late), Of(Outcome.Open), Of(Outcome.Lapsed));
    }

    private static async Task<List<DueDuty>> Read(IProjectionStore store, string city, int year, DateOnly today, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = SqlLog.Command(connection, "SELECT type, actor, provision, due, state, ended_on, entity, kind, name, unit, overdue_since FROM duties WHERE city = @city AND due >= @from AND due <= @to");
        SqlLog.Add(command, "city", city);
        SqlLog.Add(command, "from", FormattableString.Invariant($"{year:0000}-01-01"));
        SqlLog.Add(command, "to", FormattableString.Invariant($"{year:0000}-12-31"));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<DueDuty> duties = [];
        while (await reader.ReadAsync(cancellation))
        {
            var due = reader.GetString(3);
            var ended = reader.Text(5);
            var outcome = reader.GetString(4) switch
            {
                "met" => string.CompareOrdinal(ended, due) > 0 ? Outcome.KeptLate : Outcome.Kept,
                "lapsed" => reader.IsDBNull(10) ? Outcome.Lapsed : Outcome.Late,
                _ => string.CompareOrdinal(due, FactType.ShowValue(today)) < 0 ? Outcome.Late : Outcome.Open,
            };
            duties.Add(new DueDuty(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                due,
                int.Parse(due.AsSpan(5, 2), CultureInfo.InvariantCulture),
                outcome,
                ended,
                reader.GetString(6),
                reader.GetString(7),
                reader.Text(8),
                reader.Text(9)));
        }

        return duties;
    }

    /// <summary>How many open duties have no day: they are due in no year.</summary>
    private static async Task<long> WithoutDay(IProjectionStore store, string city, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = SqlLog.Command(connection, "SELECT count(*) FROM duties WHERE city = @city AND due IS NULL AND state = 'pending'");
        SqlLog.Add(command, "city", city);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    private enum Outcome
    {
        Kept,
        KeptLate,
        Late,
        Open,
        Lapsed,
    }

    private sealed record DueDuty(string Type, string Actor, string Provision, string Due, int Month, Outcome Outcome, string? EndedOn, string Entity, string Kind, string? Name, string? Unit);
}

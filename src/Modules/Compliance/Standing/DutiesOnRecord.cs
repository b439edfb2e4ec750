using System.Data.Common;
using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Duties;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance.Standing;

/// <summary>
/// <c>GET /api/duties</c>: the duties on record of all entities. A duty whose last day has passed shows as overdue from the
/// day after, also where the sweep has not come to it yet.
/// </summary>
internal static class DutiesOnRecord
{
    public static Task<IResult> Answer(HttpContext http, IProjectionStore store, CityRegister cities, EntityKinds kinds, ReadingGate gate, TimeProvider time) =>
        List(cities, kinds, time.Today(), Languages.PrefersEnglish(http)).Answer(http, store, gate.Of(http.Features.Get<Caller>()!, EntityColumns.Duties));

    /// <summary>The list on a day.</summary>
    public static Listing.Listing List(CityRegister cities, EntityKinds kinds, DateOnly today, bool english) =>
        new(
            "duties",
            "id, entity, kind, name, city, unit, type, actor, addressee, provision, every, due, state, since, overdue_since, ended_on, ended_by, sequence",
            [("due", "due NULLS LAST"), ("since", "since"), ("endedOn", "ended_on"), ("type", "type"), ("city", "city"), ("unit", "unit")],
            [
                ListFilter.OneOf("city", "city", [.. cities.Loaded.Select(c => c.Code).Order(StringComparer.Ordinal)]),
                ListFilter.Choice<Role>("actor", "actor"),
                ListFilter.Choice<Role>("to", "addressee"),
                ListFilter.Whole("unit", "unit"),
                ListFilter.Choice<DutyType>("type", "type", pascal: true),
                ListFilter.Text("provision", "provision"),
                ListFilter.OneOf("kind", "kind", [.. kinds.All.Where(k => k.IsListed).Select(k => k.Name).Order(StringComparer.Ordinal)]),
                new ListFilter("entity", new Text("编号", "an id"), text => ListFilter.In("entity", Entities(text, kinds))),
                new ListFilter("state", new Text("pending、overdue、met、lapsed", "pending, overdue, met or lapsed"), text => StateOn(today, text)) { Known = ["pending", "overdue", "met", "lapsed"], Several = true },
                ListFilter.Day("dueFrom", "due", ">="),
                ListFilter.Day("dueTo", "due", "<="),
                ListFilter.Flag("hasDueDay", has => new ListCondition(has ? "due IS NOT NULL" : "due IS NULL", [])),
            ],
            reader => Show(reader, today, cities, kinds, english));

    /// <summary>An id as pages show it, or with its kind.</summary>
    public static string[] Entities(string id, EntityKinds kinds) => id.Contains('/', StringComparison.Ordinal) ? [id] : [.. kinds.All.Where(k => k.IsListed).Select(k => new EntityId(k.Name, id).Stream)];

    private static ListCondition? StateOn(DateOnly today, string text)
    {
        var day = FactType.ShowValue(today);
        ListCondition[] states =
        [
            .. ListFilter.Values(text).Select(state => state switch
            {
                "overdue" => new ListCondition("state = 'overdue' OR (state = 'pending' AND due < {0})", [day]),
                "pending" => new ListCondition("state = 'pending' AND (due IS NULL OR due >= {0})", [day]),
                "met" => new ListCondition("state = 'met'", []),
                "lapsed" => new ListCondition("state = 'lapsed'", []),
                _ => new ListCondition("", []),
            }),
        ];
        return states.Length == 0 || states.Any(s => s.Sql.Length == 0)
            ? null
            : new ListCondition(string.Join(" OR ", states.Select(s => $"({s.Sql})")), states.Any(s => s.Values.Count > 0) ? [day] : []);
    }

    private static DutyRow Show(DbDataReader reader, DateOnly today, CityRegister cities, EntityKinds kinds, bool english)
    {
        var entity = reader.GetString(1);
        var city = cities.Loaded.FirstOrDefault(c => c.Code == reader.GetString(4));
        var provision = reader.GetString(9);
        var due = reader.Text(11);
        var state = reader.GetString(12);
        var isLate = state == "pending" && due is not null && string.CompareOrdinal(due, FactType.ShowValue(today)) < 0;
        return new DutyRow(
            reader.GetString(0),
            entity,
            kinds.UrlOf(new EntityId(reader.GetString(2), entity[(entity.IndexOf('/', StringComparison.Ordinal) + 1)..])),
            reader.Text(3),
            reader.GetString(4),
            reader.Text(5),
            reader.GetString(6),
            reader.GetString(7),
            reader.Text(8),
            provision,
            city.SummaryOf(provision, today)?.In(english),
            reader.Text(10),
            due,
            isLate ? "overdue" : state,
            reader.GetString(13),
            reader.Text(14) ?? (isLate ? FactType.ShowValue(DateOnly.ParseExact(due!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddDays(1)) : null),
            reader.Text(15),
            reader.Text(16));
    }
}

/// <summary>A duty on record, in the list.</summary>
internal sealed record DutyRow(
    string Id,
    string Entity,
    string? Url,
    string? Name,
    string City,
    string? Unit,
    [property: NamesOf(typeof(DutyType))] string Type,
    string Actor,
    string? To,
    string Provision,
    string? Summary,
    string? Every,
    [property: Format("date")] string? Due,
    [property: OneOf("pending", "overdue", "met", "lapsed")] string State,
    [property: Format("date")] string Since,
    [property: Format("date")] string? OverdueSince,
    [property: Format("date")] string? EndedOn,
    string? EndedBy);

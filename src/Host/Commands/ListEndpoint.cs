using System.Data.Common;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Startup;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;

namespace InfoGov.Host.Commands;

/// <summary><c>GET /api/{module}</c>: the entities of a module, whatever their kind, with how their duties stand today.</summary>
internal static class ListEndpoint
{
    private const string Columns = "kind, key, city, name, unit, stage, opened_on, changed_on, changed_at, version, category";

    /// <summary>Maps the list of those kinds of a module that show in lists; none where there is no such kind.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host, string module, IEnumerable<EntityKind> kinds)
    {
        EntityKind[] listed = [.. kinds.Where(k => k.IsListed)];
        if (listed.Length == 0)
        {
            return;
        }

        string[] names = [.. listed.Select(k => k.Name)];
        string[] stages = [.. listed.SelectMany(k => k.Stages).Distinct(StringComparer.Ordinal)];
        var always = ListFilter.In("kind", names);
        endpoints.MapGet($"/api/{module}", Task<IResult> (HttpContext http, IProjectionStore store) => List(host, names, stages).Answer(http, store, always))
            .RequireAuthorization().Produces<object>().ProducesProblem(400).WithTags(module).WithName($"{module}-list")
            .WithSummary("The entities of the module, the last changed first")
            .WithDescription(
                $"Narrow with kind ({string.Join(", ", names)}), city, unit, stage ({string.Join(", ", stages)}), category (the register of an entry, the type of a plan, the category of a project), q (in the name), openedFrom, openedTo, changedFrom, changedTo (days of the first and of the last act), overdue (true, false); "
                + "sort with changedAt, openedOn, name, unit, stage, city (a leading minus descends); page and pageSize. Answers items, total, page, pageSize, and next where there is more.");
    }

    private static Listing.Listing List(InfoGovHost host, string[] kinds, string[] stages)
    {
        // As days are stored; a pending duty is overdue from the day after its last, also where the sweep has not come to it yet.
        var today = FactType.ShowValue(host.Time.Today());
        var late = $"(d.state = 'overdue' OR (d.state = 'pending' AND d.due < '{today}'))";
        return new Listing.Listing(
            "entities",
            $"{Columns}, {Count("d.state IN ('pending', 'overdue')")}, {Count(late)}",
            [("-changedAt", "changed_at DESC"), ("changedAt", "changed_at"), ("openedOn", "opened_on"), ("name", "name"), ("unit", "unit"), ("stage", "stage"), ("city", "city")],
            [
                ListFilter.OneOf("kind", "kind", kinds),
                ListFilter.OneOf("city", "city", [.. host.Cities.Loaded.Select(c => c.Code).Order(StringComparer.Ordinal)]),
                ListFilter.Whole("unit", "unit"),
                ListFilter.OneOf("stage", "stage", stages),
                ListFilter.Text("category", "category"),
                ListFilter.Contains("q", "name"),
                ListFilter.Day("openedFrom", "opened_on", ">="),
                ListFilter.Day("openedTo", "opened_on", "<="),
                ListFilter.Day("changedFrom", "changed_on", ">="),
                ListFilter.Day("changedTo", "changed_on", "<="),
                new ListFilter("overdue", new Text("true 或 false", "true or false"), text => text is "true" or "false"
                    ? new ListCondition($"{(text == "true" ? "" : "NOT ")}EXISTS (SELECT 1 FROM duties AS d WHERE d.entity = entities.id AND {late})", [])
                    : null),
            ],
            reader => Show(reader, host.Kinds));
    }

    private static string Count(string condition) => $"(SELECT count(*) FROM duties AS d WHERE d.entity = entities.id AND {condition})";

    private static object Show(DbDataReader reader, EntityKinds kinds)
    {
        var id = new EntityId(reader.GetString(0), reader.GetString(1));
        return new
        {
            id = id.Key,
            kind = id.Kind,
            url = kinds.UrlOf(id),
            city = reader.Text(2),
            name = reader.Text(3),
            unit = reader.Text(4),
            stage = reader.Text(5),
            category = reader.Text(10),
            openedOn = reader.Text(6),
            changedOn = reader.Text(7),
            changedAt = reader.Text(8),
            version = reader.GetInt64(9),
            openDuties = reader.GetInt64(11),
            overdueDuties = reader.GetInt64(12),
        };
    }
}

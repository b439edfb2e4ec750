using System.Data.Common;
using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

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
        endpoints.MapGet($"/api/{module}", Task<IResult> (HttpContext http, IProjectionStore store) => List(host, names, stages).Answer(http, store, ListCondition.All(always, host.Gate.Of(Identity.Callers.Caller(http), EntityColumns.Entities, names))))
            .RequireAuthorization().WithTags(module).Is(new Operation($"{module}-list", new Text("本模块的记录，最近变动的在前", "The entities of the module, the last changed first"))
            {
                For = EntityOperations.ReadersOf(listed),
                Description = new Text(
                    "category 是登记簿条目的登记簿、规划的类型或项目的类别；changed 指最后一次行为之日。",
                    "category is the register of an entry, the type of a plan, the category of a project; changed is the day of the last act."),
                Parameters = List(host, names, stages).Parameters,
                Replies = [Reply.Of<ListPage<EntityRow>>()],
                Failures = [new Failure(400, "invalidParameter", "unknownParameter")],
            });
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
                ListFilter.Flag("overdue", isOverdue => new ListCondition($"{(isOverdue ? "" : "NOT ")}EXISTS (SELECT 1 FROM duties AS d WHERE d.entity = entities.id AND {late})", [])),
            ],
            reader => Show(reader, host.Kinds));
    }

    private static string Count(string condition) => $"(SELECT count(*) FROM duties AS d WHERE d.entity = entities.id AND {condition})";

    private static EntityRow Show(DbDataReader reader, EntityKinds kinds)
    {
        var id = new EntityId(reader.GetString(0), reader.GetString(1));
        return new EntityRow(
            id.Key, id.Kind, kinds.UrlOf(id), reader.Text(2), reader.Text(3), reader.Text(4), reader.Text(5), reader.Text(10), reader.Text(6), reader.Text(7), reader.GetString(8),
            reader.GetInt64(9), reader.GetInt64(11), reader.GetInt64(12));
    }
}

using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Host.Pages.Workbench.Lists;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Records;

/// <summary><c>/workbench/records</c>, what a person may see of a module; <c>/workbench/new</c>, what can be opened.</summary>
internal sealed class RecordsPage(InfoGovHost host) : Page
{
    private const int Size = 25;
    private static readonly string[] Sorts = ["-changedAt", "changedAt", "openedOn", "name", "unit", "stage"];

    public override void Map(PageRoutes routes)
    {
        var officers = routes.For(PageAudience.Officers);
        officers.Get("/workbench/records", Records);
        officers.Get("/workbench/new", visit => visit.Show<NewView>(new { Openings = Desk.Openings(host, visit.Caller!).ToLookup(Desk.ModuleOf, slice => (slice.Label, Desk.PageOf(slice)), StringComparer.Ordinal) }));
    }

    private async Task<IResult> Records(Visit visit)
    {
        var module = visit.OneOf("module", Desk.Modules(host)) ?? "projects";
        var kinds = host.Kinds.All.Where(kind => kind.IsListed && kind.IsReadable && host.Kinds.UrlOf(new EntityId(kind.Name, "x")) == $"/api/{module}/x").ToArray();
        var kind = visit.OneOf("kind", kinds.Select(k => k.Name));
        var asked = new[] { "unit", "q" }.Select(name => (name, (object?)visit.Text(name)))
            .Append(("kind", kind)).Append(("city", visit.OneOf("city", host.Lawbook.All.Select(city => city.Code)))).Append(("stage", visit.OneOf("stage", kinds.SelectMany(k => k.Stages).Distinct(StringComparer.Ordinal))))
            .Append(("overdue", visit.OneOf("overdue", ["true", "false"]))).Append(("sort", visit.OneOf("sort", Sorts))).Append(("page", visit.Number("page", 1, 1, 100_000))).Append(("pageSize", Size));
        return visit.Show<RecordsView>(new
        {
            Module = module,
            Modules = Desk.Modules(host),
            Kinds = kinds.Select(k => k.Name).ToArray(),
            Stages = kinds.SelectMany(k => k.Stages).Distinct(StringComparer.Ordinal).ToArray(),
            Rows = await visit.Service<OwnApi>().Get<ListTold<RecordListed>>(OwnApi.With($"/api/{module}", asked)),
        });
    }
}

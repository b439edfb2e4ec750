using System.Text.Json.Nodes;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Host.Pages.Workbench.Keeping;
using InfoGov.Host.Pages.Workbench.Lists;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Inbox;

/// <summary><c>/workbench</c>, what waits; <c>/workbench/inbox</c>, the notices with their read state, the duties due soon and overdue, the requests.</summary>
internal sealed class InboxPage : Page
{
    private const int Size = 25;
    private static readonly string[] Shows = ["new", "all", "soon", "overdue", "requests"];
    private static readonly string[] Kinds = ["newDuty", "dueDayMoved", "overdue", "refusal"];

    public override void Map(PageRoutes routes)
    {
        var officers = routes.For(PageAudience.Officers);
        officers.Get("/workbench", Overview);
        officers.Get("/workbench/inbox", Inbox);
        officers.Post("/workbench/inbox/read", "workbench-read", new Text("在页面上标为已读", "Mark as read on a page"), Read);
    }

    private static async Task<IResult> Overview(Visit visit)
    {
        var api = visit.Service<OwnApi>();
        var modules = Task.WhenAll(Desk.Modules(visit.Host).Select(async module => (Module: module, Total: await api.Get($"/api/{module}?pageSize=1") is { IsDone: true } told ? told.Read<ListTold<RecordListed>>().Total : (long?)null)));
        var notices = api.Get<ListTold<NoticeTold>>("/api/notices?unread=true&pageSize=6");
        var late = api.Get<ListTold<DutyListed>>(Counted.Late(page: 1, size: 6));
        var counts = Counted.Of(visit, (await notices).Unread, (await late).Total);
        return visit.Show<DeskView>(new
        {
            Counts = await counts,
            Notices = (await notices).Items,
            Late = (await late).Items,
            Modules = (List<(string, long)>)[.. (await modules).Where(of => of.Total is not null).Select(of => (of.Module, of.Total!.Value))],
            Kept = await KeptLines.Of(visit),
            Openings = Desk.Openings(visit.Host, visit.Caller!).Select(slice => (slice.Label, Desk.PageOf(slice))).ToArray(),
        });
    }

    private static async Task<IResult> Inbox(Visit visit)
    {
        var api = visit.Service<OwnApi>();
        var show = visit.OneOf("show", Shows) ?? "new";
        var kind = visit.OneOf("kind", Kinds);
        var page = visit.Number("page", 1, 1, 10_000);
        var notices = show is "new" or "all" ? await api.Get<ListTold<NoticeTold>>(OwnApi.With("/api/notices", ("unread", show == "new" ? "true" : null), ("kind", kind), ("page", page), ("pageSize", Size))) : null;
        var duties = show is "soon" or "overdue" ? await api.Get<ListTold<DutyListed>>(show == "soon" ? Counted.DueSoon(visit, page, Size) : Counted.Late(page, Size)) : null;
        var counts = Counted.Of(visit, notices?.Unread, show == "overdue" ? duties!.Total : null);
        var requests = show == "requests" ? await api.Get<ListTold<RecordListed>>(Counted.Asked(page, Size)) : null;
        return visit.Show<InboxView>(new { Show = show, Kind = kind, Counts = await counts, Notices = notices, Duties = duties, Requests = requests });
    }

    private static async Task<IResult> Read(Visit visit, IFormCollection form)
    {
        (await visit.Service<OwnApi>().Post("/api/notices/read", new JsonObject { ["upTo"] = form["upTo"].ToString() })).OrStop();
        return visit.SeeOther("/workbench/inbox");
    }
}

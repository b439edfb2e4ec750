using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Host.Pages.Workbench.Lists;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Inbox;

/// <summary>How much waits on a desk: what is new, what falls due soon, what is overdue, what the public asks.</summary>
public sealed record Counted(long New, long Soon, long Overdue, long Requests)
{
    /// <summary>What is due within so many days is due soon.</summary>
    public const int SoonDays = 14;

    /// <param name="visit">Who looks.</param>
    /// <param name="unread">New notices, where the page knows already.</param>
    /// <param name="overdue">Overdue duties, where the page knows already.</param>
    internal static async Task<Counted> Of(Visit visit, long? unread = null, long? overdue = null)
    {
        var api = visit.Service<OwnApi>();
        var (soon, requests) = (api.Get<ListTold<DutyListed>>(DueSoon(visit, page: 1, size: 1)), api.Get<ListTold<RecordListed>>(Asked(page: 1, size: 1)));
        return new Counted(
            unread ?? (await api.Get<ListTold<NoticeTold>>("/api/notices?pageSize=1")).Unread, (await soon).Total,
            overdue ?? (await api.Get<ListTold<DutyListed>>(Late(page: 1, size: 1))).Total, (await requests).Total);
    }

    internal static string DueSoon(Visit visit, int page, int size) =>
        OwnApi.With("/api/duties", ("state", "pending"), ("dueFrom", FactType.ShowValue(visit.Today)), ("dueTo", FactType.ShowValue(visit.Today.AddDays(SoonDays))), ("sort", "due"), ("page", page), ("pageSize", size));

    internal static string Late(int page, int size) => OwnApi.With("/api/duties", ("state", "overdue"), ("sort", "due"), ("page", page), ("pageSize", size));

    internal static string Asked(int page, int size) => OwnApi.With("/api/disclosure", ("kind", "request"), ("page", page), ("pageSize", size));
}

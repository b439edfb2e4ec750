using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Host.Pages.Workbench.Lists;

namespace InfoGov.Host.Pages.Workbench.Records;

/// <summary>
/// <c>/workbench/today</c>: what could be done now, what is most urgent first. Whether a step is open is asked of each record in earnest, so it is asked of
/// a few at a time and for a moment only; of the others the page says that they were not asked.
/// </summary>
internal sealed class TodayPage(InfoGovHost host) : Page
{
    private const int Size = 8;
    private const int MostLate = 4;
    private const int AtOnce = 2;
    private const int MostSteps = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(600);

    public override void Map(PageRoutes routes) => routes.For(PageAudience.Officers).Get("/workbench/today", Today);

    /// <summary>The records of the unit of whoever looks, of all where it has none: those with something overdue first, then what changed last.</summary>
    private async Task<IResult> Today(Visit visit)
    {
        var module = visit.OneOf("module", Desk.Modules(host)) ?? "projects";
        var page = visit.Number("page", 1, 1, 100_000);
        var isAll = visit.OneOf("of", ["all"]) is not null;
        var own = visit.Caller!.Unit is { } unit && !isAll && (await Ask(unit, overdue: null, 1, 1)).Total > 0 ? unit : null;
        var late = await Ask(own, "true", 1, page == 1 ? MostLate : 1);
        var rest = await Ask(own, "false", page, Size);
        var rows = page == 1 ? [.. late.Items, .. rest.Items] : rest.Items;
        var lines = new TodayLine[rows.Count];
        var began = host.Time.GetTimestamp();
        await Parallel.ForEachAsync(rows.Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = visit.Cancellation }, async (row, _) =>
            lines[row.Index] = new TodayLine(row.Item, row.Index == 0 || host.Time.GetElapsedTime(began) < Patience ? await Steps(visit, row.Item) : null));
        return visit.Show<TodayView>(new
        {
            Module = module, Modules = Desk.Modules(host), Found = lines.Where(line => line.Steps is not { Count: 0 }).ToArray(), Idle = lines.Count(line => line.Steps is { Count: 0 }), Page = page, rest.Last, Total = late.Total + rest.Total, Own = own,
            LateUnshown = page == 1 ? late.Total - late.Items.Count : 0,
        });

        Task<ListTold<RecordListed>> Ask(string? of, string? overdue, int number, int size) =>
            visit.Service<OwnApi>().Get<ListTold<RecordListed>>(OwnApi.With($"/api/{module}", ("unit", of), ("overdue", overdue), ("page", number), ("pageSize", size)));
    }

    private static async Task<IReadOnlyList<ActTold>> Steps(Visit visit, RecordListed row) =>
        row.Url is not null && await visit.Service<OwnApi>().Get(row.Url) is { IsDone: true } told ? [.. told.Read<EntityTold>().Acts.Where(act => act.Open).Take(MostSteps)] : [];
}

/// <summary>A record and the first steps that are open in it.</summary>
/// <param name="Row">The record.</param>
/// <param name="Steps">The steps; null where it was not asked.</param>
public sealed record TodayLine(RecordListed Row, IReadOnlyList<ActTold>? Steps);

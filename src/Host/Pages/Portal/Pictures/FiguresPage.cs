using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Pictures;

/// <summary><c>GET /figures</c>: money, stages, kept and late, the cities; reckoned at most every minute however many look.</summary>
internal sealed class FiguresPage(PublicRecord record, InfoGovHost host) : Page
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private (long At, FigureData Data)? last;

    public override void Map(PageRoutes routes) => routes.Get("/figures", async visit =>
    {
        if (last is not var (at, data) || host.Time.GetElapsedTime(at) >= Fresh)
        {
            data = await Read(visit);
            last = (host.Time.GetTimestamp(), data);
        }

        return visit.Show<FiguresView>(new { Data = data });
    });

    private async Task<FigureData> Read(Visit visit)
    {
        var money = Groups("Projects", "compute(year(ProposedOn) as Year)/groupby((Year,City),aggregate(Amount with sum as Total,$count as N))");
        var stages = Groups("Projects", "groupby((City,Stage),aggregate(Amount with sum as Total,$count as N))");
        var duties = Groups("PublicationDuties", "compute(year(Since) as Year,case(State eq 'met' and EndedOn gt DueOn:'metLate',true:cast(State,Edm.String)) as Standing)/groupby((Year,Standing),aggregate($count as N))");
        var standing = Groups("PublicationDuties", "groupby((City,State),aggregate($count as N))");
        return new FigureData(await money, await stages, await duties, await standing);

        async Task<IReadOnlyList<PublicRow>> Groups(string set, string apply) => (await record.Rows(visit, new FeedQuery(set) { Apply = apply })).Rows;
    }
}

/// <summary>Groups of what is public.</summary>
/// <param name="Money">By year and city: what was proposed, and how many.</param>
/// <param name="Stages">By city and stage.</param>
/// <param name="Duties">Duties to publish with a day, by year and state.</param>
/// <param name="Standing">Duties to publish by city and state.</param>
public sealed record FigureData(IReadOnlyList<PublicRow> Money, IReadOnlyList<PublicRow> Stages, IReadOnlyList<PublicRow> Duties, IReadOnlyList<PublicRow> Standing);

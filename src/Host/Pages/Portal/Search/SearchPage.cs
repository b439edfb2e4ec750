using System.Text;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary><c>GET /search</c>: everything public by one box, and the same question as a feed, page after page (RFC 5005), and as a calendar.</summary>
internal sealed class SearchPage(PublicRecord record) : Page
{
    private const int FeedPage = 1000;
    private readonly Searching searching = new(record);

    public override void Map(PageRoutes routes)
    {
        routes.Get("/search", async visit =>
        {
            var result = await searching.Find(visit, SearchQuestion.Of(visit));
            return visit.Show<SearchView>(new { Result = result });
        });
        routes.Get("/search.atom", async visit =>
        {
            var (question, kind) = Followed(visit);
            var rows = (await record.Rows(visit, question.Ordered(kind) with { Top = AtomWriter.PageSize + 1, Skip = (question.Page - 1) * AtomWriter.PageSize })).Rows;
            return Results.Text(AtomWriter.Write(visit, kind, rows, question.Page), "application/atom+xml", Encoding.UTF8);
        });
        routes.Get("/search.ics", async visit =>
        {
            var (question, kind) = Followed(visit);
            return kind.Day is null
                ? throw new WrongAddressException(400, "invalidParameter", new Text($"{kind.Label.Zh}没有日期，不能作为日历", $"{kind.Label.En} have no days to put into a calendar"), "kind")
                : Results.Text(CalendarWriter.Write(visit, kind, await Days(visit, question.Ordered(kind))), "text/calendar", Encoding.UTF8);
        });
    }

    private async Task<IReadOnlyList<PublicRow>> Days(Visit visit, FeedQuery all)
    {
        List<PublicRow> rows = [];
        while (rows.Count < CalendarWriter.Most)
        {
            var next = (await record.Rows(visit, all with { Top = FeedPage, Skip = rows.Count })).Rows;
            rows.AddRange(next);
            if (next.Count < FeedPage)
            {
                break;
            }
        }

        return rows;
    }

    private static (SearchQuestion, Kind) Followed(Visit visit)
    {
        var question = SearchQuestion.Of(visit);
        return (question, question.Kind ?? throw new WrongAddressException(400, "invalidParameter", new Text("请先选定种类（kind），再订阅", "Choose a kind first: what is followed is of one kind"), "kind"));
    }
}

using System.Text;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary><c>GET /search</c>: everything public by one box, with the same question as a feed and as a calendar.</summary>
internal sealed class SearchPage(PublicRecord record) : Page
{
    private const int MostEntries = 200;
    private readonly Searching searching = new(record);

    public override void Map(PageRoutes routes)
    {
        routes.Get("/search", async visit =>
        {
            var result = await searching.Find(visit, SearchQuestion.Of(visit));
            return visit.Show<SearchView>(new { Result = result });
        });
        routes.Get("/search.atom", async visit => Results.Text(AtomWriter.Write(visit, await Entries(visit)), "application/atom+xml", Encoding.UTF8));
        routes.Get("/search.ics", async visit => Results.Text(CalendarWriter.Write(visit, await Entries(visit)), "text/calendar", Encoding.UTF8));
    }

    private async Task<(Kind, IReadOnlyList<PublicRow>)> Entries(Visit visit)
    {
        var question = SearchQuestion.Of(visit);
        var kind = question.Kind ?? throw new WrongAddressException(400, "invalidParameter", new Text("请先选定种类（kind），再订阅", "Choose a kind first: what is followed is of one kind"), "kind");
        return (kind, (await record.Rows(visit, question.Ordered(kind) with { Top = MostEntries })).Rows);
    }
}

using InfoGov.Disclosure;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Host.Pages.Portal.Things;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Data;

/// <summary><c>GET /datasets</c>, <c>/datasets/{set}</c> and <c>/datasets/{set}/{key}</c>: what is public as data, set by set and row by row.</summary>
internal sealed class DatasetPages(PublicRecord record) : Page
{
    private const int Previewed = 10;

    public override void Map(PageRoutes routes)
    {
        routes.Get("/datasets", async visit => visit.Show<DatasetsView>(new
        {
            Sets = (IReadOnlyList<(PublicSet, long)>)[.. await Task.WhenAll(record.Sets.Values.OrderBy(set => set.Name, StringComparer.Ordinal).Select(async set => (set, await record.KeptCount(visit, set.Name))))],
        }));
        routes.Get("/datasets/{set}", async visit =>
        {
            var set = Asked(visit);
            var found = await record.Rows(visit, new FeedQuery(set.Name) { Top = Previewed, Count = true });
            return visit.Show<DatasetView>(new { Set = set, Found = found });
        });
        routes.Get("/datasets/{set}/{**key}", async visit =>
        {
            var (set, key) = (Asked(visit), (string)visit.Http.GetRouteValue("key")!);
            return visit.Show<RecordView>(new { Row = await record.Row(visit, set.Name, key), Places = await Place.Of(visit, set.Name, key) });
        });
    }

    private PublicSet Asked(Visit visit)
    {
        var name = (string)visit.Http.GetRouteValue("set")!;
        return record.Sets.GetValueOrDefault(name) ?? throw WrongAddressException.Unknown(new Text($"没有数据集“{name}”，全部数据集见 /datasets", $"There is no dataset “{name}”; all are at /datasets"));
    }
}

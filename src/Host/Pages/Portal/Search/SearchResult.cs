using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary>What a search found.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Kinds">How many there are of each kind, where there are any.</param>
/// <param name="Sections">The rows: of the kind that was chosen a page, else the first of each.</param>
/// <param name="Facets">What the chosen kind can be narrowed by.</param>
/// <param name="Forms">Addresses of the same in other forms.</param>
public sealed record SearchResult(
    SearchQuestion Question,
    IReadOnlyList<(Kind Kind, long Count)> Kinds,
    IReadOnlyList<(Kind Kind, IReadOnlyList<PublicRow> Rows, long Count)> Sections,
    IReadOnlyList<(string Label, IReadOnlyList<FacetChoice> Choices)> Facets,
    IReadOnlyList<(string Label, string Href)> Forms)
{
    /// <summary>All that was found.</summary>
    public long Total => Question.Kind is null ? Kinds.Sum(kind => kind.Count) : Sections.Sum(section => section.Count);
}

/// <summary>Asks the feed what an address of the search asks.</summary>
internal sealed class Searching(PublicRecord record)
{
    private const int FirstOfEach = 4;

    public async Task<SearchResult> Find(Visit visit, SearchQuestion question)
    {
        // A stage, a unit and an amount are those of the chosen kind; others do not know them.
        var wide = question with { Stage = null, Unit = null, Amount = null };
        var counts = await Task.WhenAll(Kind.All.Select(async kind => (Kind: kind, Count: await record.Count(visit, (kind == question.Kind ? question : wide).Feed(kind)))));
        (Kind Kind, long Count)[] kinds = [.. counts.Where(kind => kind.Count > 0 || kind.Kind == question.Kind)];
        if (question.Kind is { } chosen)
        {
            var found = await record.Rows(visit, question.Paged(chosen));
            return new SearchResult(question, kinds, [(chosen, found.Rows, found.Count ?? 0)], await Facets(visit, question, chosen), Forms(visit, question, chosen));
        }

        var first = await Task.WhenAll(kinds.Select(async kind => (kind.Kind, (await record.Rows(visit, wide.Ordered(kind.Kind) with { Top = FirstOfEach })).Rows, kind.Count)));
        return new SearchResult(question, kinds, first, await CityFacet(visit, wide, kinds), []);
    }

    /// <summary>Cities over all kinds that were found.</summary>
    private async Task<IReadOnlyList<(string, IReadOnlyList<FacetChoice>)>> CityFacet(Visit visit, SearchQuestion question, (Kind Kind, long Count)[] kinds)
    {
        var everywhere = question with { City = null };
        var groups = await Task.WhenAll((question.City is null ? kinds.Select(k => k.Kind) : Kind.All).Select(kind => record.Rows(visit, everywhere.Feed(kind).Grouped("City"))));
        return [(visit.T("城市", "City"), [.. groups.SelectMany(group => group.Rows).Where(row => row.Has("City")).GroupBy(row => row.Text("City")!, StringComparer.Ordinal)
            .Select(city => Choose(visit, "city", city.Key, NameOf(visit, city.Key), city.Sum(row => row.Number("N")), question.City)).OrderByDescending(choice => choice.Count)])];
    }

    private async Task<IReadOnlyList<(string, IReadOnlyList<FacetChoice>)>> Facets(Visit visit, SearchQuestion question, Kind kind)
    {
        // Each without its own choice, so that another can be taken.
        var city = Groups(question with { City = null }, "City");
        var stage = kind.Stage is { } staged ? Groups(question with { Stage = null }, staged) : null;
        var unit = kind.Unit is { } named ? Groups(question with { Unit = null }, named, most: 12) : null;
        var year = kind.Day is { } day ? Groups(question with { Year = null }, "Year", $"year({day}) as Year") : null;
        var amount = kind.Amount is { } money ? Task.WhenAll(SearchQuestion.Ranges.Select(async range =>
        {
            var without = (question with { Amount = null }).Feed(kind);
            return (range.Name, await record.Count(visit, without with { Filters = [.. without.Filters, SearchQuestion.Within(money, range)] }));
        })) : null;

        var facets = new List<(string, IReadOnlyList<FacetChoice>)>
        {
            (visit.T("城市", "City"), [.. (await city).Where(row => row.Has("City")).Select(row => Choose(visit, "city", row.Text("City")!, NameOf(visit, row.Text("City")!), row.Number("N"), question.City))]),
        };
        if (stage is not null)
        {
            facets.Add((kind.Stage == "Stage" ? visit.T("阶段", "Stage") : visit.T("种类", "Type"), [.. (await stage).Where(row => row.Has(kind.Stage!)).Select(row => Choose(visit, "stage", row.Text(kind.Stage!)!, row.Label(kind.Stage!)!.In(visit.English), row.Number("N"), question.Stage))]));
        }

        if (year is not null)
        {
            facets.Add((visit.T("年份", "Year"), [.. (await year).Where(row => row.Has("Year")).OrderByDescending(row => row.Number("Year")).Take(12).Select(row => Choose(visit, "year", row.Text("Year")!, row.Text("Year")!, row.Number("N"), question.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)))]));
        }

        if (amount is not null)
        {
            facets.Add((visit.T("金额", "Amount"), [.. (await amount).Where(range => range.Item2 > 0).Select(range => Choose(visit, "amount", range.Name, RangeName(visit, range.Name), range.Item2, question.Amount))]));
        }

        if (unit is not null)
        {
            facets.Add((visit.T("单位", "Unit"), [.. (await unit).Where(row => row.Has(kind.Unit!)).Select(row => Choose(visit, "unit", row.Text(kind.Unit!)!, row.Text(kind.Unit!)!, row.Number("N"), question.Unit))]));
        }

        return [.. facets.Where(facet => facet.Item2.Count > 0)];

        async Task<IReadOnlyList<PublicRow>> Groups(SearchQuestion without, string by, string? compute = null, int most = 50) =>
            (await record.Rows(visit, without.Feed(kind).Grouped(by, compute, most))).Rows;
    }

    private static IReadOnlyList<(string, string)> Forms(Visit visit, SearchQuestion question, Kind kind)
    {
        var all = question.Ordered(kind);
        List<(string, string)> forms =
        [
            question.IsTable ? (visit.T("列表", "As a list"), visit.With(("view", null))) : (visit.T("表格", "As a table"), visit.With(("view", "table"))),
            ("CSV", all.AddressAs("csv")), ("XLSX", all.AddressAs("xlsx")), ("JSON", all.AddressAs("application/json")), ("OData", all.Address),
            ("Atom", "/search.atom" + visit.Http.Request.QueryString),
        ];
        if (kind.Day is not null)
        {
            forms.Add((visit.T("日历", "Calendar"), "/search.ics" + visit.Http.Request.QueryString));
        }

        return forms;
    }

    private static FacetChoice Choose(Visit visit, string parameter, string value, string label, long count, string? chosen) =>
        new(label, visit.With((parameter, value == chosen ? null : value)), count, value == chosen);

    private static string NameOf(Visit visit, string city) => visit.Host.Lawbook.Find(city)?.Name.In(visit.English) ?? city;

    public static string RangeName(Visit visit, string name) => SearchQuestion.Ranges.First(range => range.Name == name) switch
    {
        { From: null, Below: { } below } => visit.T($"{Shown.Money(below, false)}以下", $"under {Shown.Money(below, true)}"),
        { From: { } from, Below: null } => visit.T($"{Shown.Money(from, false)}以上", $"{Shown.Money(from, true)} and more"),
        var (_, from, below) => $"{Shown.Money(from!.Value, visit.English)} – {Shown.Money(below!.Value, visit.English)}",
    };
}

using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary>What a search found.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Kinds">How many there are of each kind, where there are any; null while they are being counted.</param>
/// <param name="Sections">The rows: of the kind that was chosen a page, else the first of each.</param>
/// <param name="Facets">What the chosen kind can be narrowed by.</param>
/// <param name="Forms">Addresses of the same in other forms.</param>
public sealed record SearchResult(
    SearchQuestion Question,
    IReadOnlyList<(Kind Kind, long? Count)> Kinds,
    IReadOnlyList<(Kind Kind, IReadOnlyList<PublicRow> Rows, long? Count)> Sections,
    IReadOnlyList<(string Label, IReadOnlyList<FacetChoice> Choices)> Facets,
    IReadOnlyList<(string Label, string Href)> Forms)
{
    /// <summary>All that was found, as far as it is counted: at least what is shown.</summary>
    public long Total => Question.Kind is null ? Kinds.Sum(kind => kind.Count ?? Sections.First(section => section.Kind == kind.Kind).Rows.Count) : Sections.Sum(section => section.Count ?? ((Question.Page - 1) * SearchQuestion.PageSize) + section.Rows.Count);

    /// <summary>Something is still being counted.</summary>
    public bool IsCounting => Kinds.Any(kind => kind.Count is null);
}

/// <summary>Asks the feed what an address of the search asks.</summary>
internal sealed class Searching(PublicRecord record)
{
    private const int FirstOfEach = 4;

    public async Task<SearchResult> Find(Visit visit, SearchQuestion question)
    {
        // A stage, a unit and an amount are those of the chosen kind; others do not know them.
        var wide = question with { Stage = null, Unit = null, Amount = null };
        var cubes = await Task.WhenAll(Kind.All.Select(async kind => (Kind: kind, Cube: await Cube.Soon(record, visit, kind, kind == question.Kind ? question : wide))));
        (Kind Kind, Cube? Cube, long? Count)[] kinds = [.. cubes.Select(of => (of.Kind, of.Cube, of.Cube?.Count(of.Kind == question.Kind ? question : wide))).Where(of => of.Item3 is null or > 0 || of.Kind == question.Kind)];
        IReadOnlyList<(Kind, long?)> counts = [.. kinds.Select(of => (of.Kind, of.Count))];
        if (question.Kind is { } chosen)
        {
            var (_, cube, count) = kinds.First(of => of.Kind == chosen);
            var rows = (await record.Rows(visit, question.Paged(chosen))).Rows;
            if (rows.Count == 0 && question.Page > 1)
            {
                var last = PagesOf((cube ?? await Cube.Of(record, visit, chosen, question)).Count(question));
                throw WrongAddressException.Unknown(new Text($"没有第 {question.Page} 页，共 {last} 页", $"There is no page {question.Page}; the last is {last}"));
            }

            return new SearchResult(question, counts, [(chosen, rows, count)], cube is null ? [] : await new Facets(record, visit, question, chosen).Of(cube), Forms(visit, question, chosen, count));
        }

        var first = await Task.WhenAll(kinds.Select(async kind => (kind.Kind, (await record.Rows(visit, wide.Ordered(kind.Kind) with { Top = FirstOfEach })).Rows, kind.Count)));
        return new SearchResult(
            question, [.. counts.Where(of => of.Item2 is not null || first.Any(section => section.Kind == of.Item1 && section.Rows.Count > 0))], [.. first.Where(section => section.Rows.Count > 0)],
            cubes.Any(of => of.Cube is null) ? [] : [Facets.Cities(visit, question, cubes.SelectMany(of => of.Cube!.Cities(wide)))], []);
    }

    private static long PagesOf(long count) => Math.Max(1, Math.Min(SearchQuestion.LastPage, (count + SearchQuestion.PageSize - 1) / SearchQuestion.PageSize));

    private static IReadOnlyList<(string, string)> Forms(Visit visit, SearchQuestion question, Kind kind, long? count)
    {
        var all = question.Ordered(kind);
        List<(string, string)> forms =
        [
            question.IsTable ? (visit.T("列表", "As a list"), visit.With(("view", null))) : (visit.T("表格", "As a table"), visit.With(("view", "table"))),
            ("CSV", all.AddressAs("csv")), ("XLSX", all.AddressAs("xlsx")), ("JSON", all.AddressAs("application/json")), ("OData", all.Address),
            ("Atom", "/search.atom" + Same(visit)),
        ];
        if (kind.Day is not null)
        {
            forms.Add((count <= CalendarWriter.Most ? visit.T("日历", "Calendar") : visit.T($"日历（前 {Shown.Number(CalendarWriter.Most)} 条）", $"Calendar (the first {Shown.Number(CalendarWriter.Most)})"), "/search.ics" + Same(visit)));
        }

        return forms;
    }

    /// <summary>The parameters of the search without those that are of the screen alone.</summary>
    public static string Same(Visit visit) => visit.With(("view", null)) is var address && address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? address[at..] : "";
}

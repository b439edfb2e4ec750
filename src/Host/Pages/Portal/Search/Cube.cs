using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary>
/// How many records of a kind there are by city, stage, year and range of amounts: one look at the rows, of which every count beside a list is
/// a sum, whatever is chosen.
/// </summary>
internal sealed class Cube(IReadOnlyList<Cube.Cell> cells)
{
    /// <summary>The cube of a kind, of the records with the words and of the unit that are asked for.</summary>
    public static Task<Cube> Of(PublicRecord record, Visit visit, Kind kind, SearchQuestion question)
    {
        var (names, query) = Question(kind, question);
        return record.Kept.Get(visit, query.Address, async cancellation =>
        {
            var rows = await record.Groups(query, cancellation);
            Cell[] cells = [.. rows.Select(row => new Cell(At(row, 0), At(row, 1), At(row, 2), At(row, 3), row.Number("N")))];
            return (new Cube(cells), cells.Length, cells.Sum(cell => cell.Count));
        });

        string? At(PublicRow row, int side) => names[side] is { } name ? row.Text(name) : null;
    }

    /// <summary>The same; null where words are looked for among so many records that counting takes longer than a page waits.</summary>
    public static async Task<Cube?> Soon(PublicRecord record, Visit visit, Kind kind, SearchQuestion question)
    {
        var rows = question.Words is null ? 0 : await record.KeptCount(visit, kind.Set);
        return await record.Kept.Soon(rows, Of(record, visit, kind, question), visit.Cancellation);
    }

    /// <summary>How many the question finds.</summary>
    public long Count(SearchQuestion question) => cells.Where(cell => cell.Is(question)).Sum(cell => cell.Count);

    public IEnumerable<(string Value, long Count)> Cities(SearchQuestion question) => By(cell => cell.City, question with { City = null });

    public IEnumerable<(string Value, long Count)> Stages(SearchQuestion question) => By(cell => cell.Stage, question with { Stage = null });

    public IEnumerable<(string Value, long Count)> Years(SearchQuestion question) => By(cell => cell.Year, question with { Year = null });

    public IEnumerable<(string Value, long Count)> Amounts(SearchQuestion question) => By(cell => cell.Amount, question with { Amount = null });

    /// <summary>Each side without its own choice, so that another can be taken.</summary>
    private IEnumerable<(string Value, long Count)> By(Func<Cell, string?> side, SearchQuestion without) => cells
        .Where(cell => side(cell) is not null && cell.Is(without)).GroupBy(side, StringComparer.Ordinal).Select(group => (group.Key!, group.Sum(cell => cell.Count)));

    private static (string?[] Sides, FeedQuery Query) Question(Kind kind, SearchQuestion question)
    {
        var all = new SearchQuestion { Words = question.Words, Unit = question.Unit };
        string?[] sides = ["City", kind.Stage, kind.Day is null ? null : "InYear", kind.Amount is null ? null : "InRange"];
        var computed = string.Join(',', new[]
        {
            kind.Day is { } day ? $"year({day}) as InYear" : null,
            kind.Amount is { } amount ? $"case({string.Join(',', SearchQuestion.Ranges.Select(range => $"{SearchQuestion.Within(amount, range)}:'{range.Name}'"))}) as InRange" : null,
        }.OfType<string>());
        return (sides, all.Feed(kind).Grouped(string.Join(',', sides.OfType<string>()), computed.Length == 0 ? null : computed) with { Top = null, OrderBy = null });
    }

    /// <summary>Records that are alike in all of this.</summary>
    internal sealed record Cell(string? City, string? Stage, string? Year, string? Amount, long Count)
    {
        public bool Is(SearchQuestion asked) =>
            (asked.City is null || asked.City == City) && (asked.Stage is null || asked.Stage == Stage) && (asked.Amount is null || asked.Amount == Amount)
            && (asked.Year is not { } year || string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}") == Year);
    }
}

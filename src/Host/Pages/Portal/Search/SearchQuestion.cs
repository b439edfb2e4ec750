using System.Globalization;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary>What an address of the search asks, and the one place where a question to the feed is made of it.</summary>
public sealed record SearchQuestion
{
    /// <summary>The words; null for everything.</summary>
    public string? Words { get; init; }

    /// <summary>The kind that is chosen; null for all.</summary>
    public Kind? Kind { get; init; }

    public string? City { get; init; }

    public int? Year { get; init; }

    public string? Stage { get; init; }

    public string? Unit { get; init; }

    /// <summary>The name of a range of amounts.</summary>
    public string? Amount { get; init; }

    public string Sort { get; init; } = Newest;

    public int Page { get; init; } = 1;

    /// <summary>Shown as a table instead of a list.</summary>
    public bool IsTable { get; init; }

    public const string Newest = "newest";
    public const int PageSize = 20;

    /// <summary>Further than this nobody pages; there are filters, and files of the whole.</summary>
    public const int LastPage = 500;

    /// <summary>Ranges of amounts in yuan: from, and up to but without.</summary>
    public static readonly IReadOnlyList<(string Name, decimal? From, decimal? Below)> Ranges =
    [
        ("under1m", null, 1_000_000), ("1m-5m", 1_000_000, 5_000_000), ("5m-20m", 5_000_000, 20_000_000), ("20m-100m", 20_000_000, 100_000_000), ("100m", 100_000_000, null),
    ];

    internal static SearchQuestion Of(Visit visit)
    {
        var kind = visit.OneOf("kind", Reading.Kind.All.Select(k => k.Set)) is { } set ? Reading.Kind.Of(set) : null;
        foreach (var (name, property) in new[] { ("stage", kind?.Stage), ("unit", kind?.Unit), ("amount", kind?.Amount) })
        {
            if (property is null && visit.Text(name) is not null)
            {
                throw new WrongAddressException(400, "invalidParameter", new Text($"参数 {name} 只用于有它的种类，请先选定种类（kind）", $"The parameter {name} is for kinds that have it; choose such a kind first"), name);
            }
        }

        return new SearchQuestion
        {
            Words = visit.Text("q", 100),
            Kind = kind,
            City = visit.OneOf("city", visit.Host.Lawbook.All.Select(city => city.Code)),
            Year = visit.Number("year", 0, 1900, 2999) is > 0 and var year ? year : null,
            Stage = visit.Text("stage", 60),
            Unit = visit.Text("unit"),
            Amount = visit.OneOf("amount", Ranges.Select(range => range.Name)),
            Sort = visit.OneOf("sort", [Newest, "oldest", "amount", "name"]) ?? Newest,
            Page = visit.Number("page", 1, 1, LastPage),
            IsTable = visit.OneOf("view", ["table", "list"]) == "table",
        };
    }

    /// <summary>The question to the feed, without order and page.</summary>
    internal FeedQuery Feed(Kind kind) => new(kind.Set)
    {
        Search = Terms(),
        Filters = [.. new[]
        {
            City is { } city ? $"City eq {FeedQuery.Literal(city)}" : null,
            Year is { } year && kind.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day} ge {year:0000}-01-01 and {day} le {year:0000}-12-31") : null,
            Stage is { } stage && kind.Stage is { } staged ? $"{staged} eq {FeedQuery.Literal(stage)}" : null,
            Unit is { } unit && kind.Unit is { } named ? $"{named} eq {FeedQuery.Literal(unit)}" : null,
            Amount is { } range && kind.Amount is { } amount ? Within(amount, Ranges.First(r => r.Name == range)) : null,
        }.OfType<string>()],
    };

    /// <summary>The same in its order, all of it.</summary>
    internal FeedQuery Ordered(Kind kind) => Feed(kind) with
    {
        OrderBy = (Sort, kind.Newest ?? kind.Day) switch
        {
            ("amount", _) when kind.Amount is { } amount => $"{amount} desc",
            ("name", _) => kind.Title,
            ("oldest", { } day) => day,
            (_, { } day) => $"{day} desc",
            _ => null,
        },
    };

    /// <summary>A page of it.</summary>
    internal FeedQuery Paged(Kind kind) => Ordered(kind) with { Top = PageSize, Skip = (Page - 1) * PageSize };

    internal static string Within(string property, (string Name, decimal? From, decimal? Below) range) => string.Join(" and ", new[]
    {
        range.From is { } from ? string.Create(CultureInfo.InvariantCulture, $"{property} ge {from}") : null,
        range.Below is { } below ? string.Create(CultureInfo.InvariantCulture, $"{property} lt {below}") : null,
    }.OfType<string>());

    /// <summary>Every word is looked for as it stands; quotes would end the phrase.</summary>
    private string? Terms()
    {
        var words = (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(c => c is not ('"' or '\\') && !char.IsControl(c)))).Where(word => word.Length > 0).Take(8).ToArray();
        return words.Length == 0 ? null : string.Join(" AND ", words.Select(word => $"\"{word}\""));
    }
}

using System.Globalization;

namespace InfoGov.Host.Pages.Portal.Reading;

/// <summary>A question to the feed. Pages are filled by it, and the addresses they offer to take away are made of it: what is on the screen is what comes.</summary>
public sealed record FeedQuery(string Set)
{
    /// <summary>A key of the set, a navigation, <c>$count</c>: what follows its name.</summary>
    public string Below { get; init; } = "";

    /// <summary>Conditions, all of which hold.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Words, as <c>$search</c> has them; null for none.</summary>
    public string? Search { get; init; }

    public string? OrderBy { get; init; }

    public string? Expand { get; init; }

    public string? Select { get; init; }

    /// <summary>What <c>$apply</c> does with the rows that are left.</summary>
    public string? Apply { get; init; }

    public int? Top { get; init; }

    public int? Skip { get; init; }

    public bool Count { get; init; }

    /// <summary>The path below <c>/odata/</c>.</summary>
    public string Path => Set + Below;

    /// <summary>The address for anybody else.</summary>
    public string Address => "/odata/" + Path + Options();

    /// <summary>The same in a form to take away.</summary>
    public string AddressAs(string format) => "/odata/" + Path + Options(format);

    /// <summary>One row.</summary>
    public static FeedQuery Row(string set, string key) => new(set) { Below = $"('{Uri.EscapeDataString(Quoted(key))}')" };

    /// <summary>How many there are.</summary>
    public FeedQuery Counted() => this with { Below = "/$count", OrderBy = null, Expand = null, Select = null, Top = null, Skip = null, Count = false };

    /// <summary>Groups instead of rows: how many there are in each, the largest first.</summary>
    public FeedQuery Grouped(string by, string? compute = null, int most = 50) => new(Set)
    {
        Apply = string.Join('/', new[]
        {
            Filters.Count > 0 ? $"filter({string.Join(" and ", Filters)})" : null,
            Search is { } words ? $"search({words})" : null,
            compute is null ? null : $"compute({compute})",
            $"groupby(({by}),aggregate($count as N))",
        }.OfType<string>()),
        OrderBy = "N desc",
        Top = most,
    };

    /// <summary>A text as a literal of a condition.</summary>
    public static string Literal(string text) => $"'{Quoted(text)}'";

    /// <summary>Its options as part of an address.</summary>
    public string Options(string? format = null)
    {
        (string, string?)[] options =
        [
            ("$apply", Apply), ("$search", Search), ("$filter", Filters.Count == 0 ? null : string.Join(" and ", Filters)), ("$orderby", OrderBy), ("$expand", Expand), ("$select", Select),
            ("$top", Top?.ToString(CultureInfo.InvariantCulture)), ("$skip", Skip is > 0 ? Skip.Value.ToString(CultureInfo.InvariantCulture) : null), ("$count", Count ? "true" : null), ("$format", format),
        ];
        var written = string.Join('&', options.Where(option => option.Item2 is not null).Select(option => $"{option.Item1}={Uri.EscapeDataString(option.Item2!)}"));
        return written.Length == 0 ? "" : "?" + written;
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}

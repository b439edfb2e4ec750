using InfoGov.Disclosure.Sql;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// How a query is answered: the statement, and what its columns mean. A plan serves every query of its shape; what differs
/// are values.
/// </summary>
internal sealed class Plan(FeedPath path, Statement statement)
{
    public FeedPath Path => path;

    public Statement Statement => statement;

    /// <summary>The rows, or the one row, or the number.</summary>
    public required string Sql { get; init; }

    /// <summary>The number of rows whatever the page; null where nobody asked.</summary>
    public string? CountSql { get; init; }

    /// <summary>The column of that number in every row; null where it is asked for alone.</summary>
    public int? Counted { get; init; }

    /// <summary>More rows than this are not looked up one by one: where a word stands in so many, a page of them is found by going through all.</summary>
    public const int Many = 1000;

    /// <summary>Counts the rows that the index knows to have the words searched for, up to one more than <see cref="Many"/>; null where no index is asked.</summary>
    public string? Probe { get; init; }

    /// <summary>The plan that asks no index.</summary>
    public Lazy<Plan>? Broad { get; init; }

    /// <summary>How many rows there are of the one that the path starts at; null where it starts at a set.</summary>
    public string? ParentSql { get; init; }

    /// <summary>How many rows there are where a single-valued path ends, whatever their type; null where it does not end with a cast.</summary>
    public string? UncastSql { get; init; }

    public Layout? Layout { get; init; }

    /// <summary>What follows <c>$metadata#</c> in the context, or the property in that of a property; for a client of 4.0 only, or any other.</summary>
    public Func<bool, string> Context { get; init; } = _ => "";

    /// <summary>The keys of the order, and their columns.</summary>
    public IReadOnlyList<(OrderKey Key, int Column)> Order { get; init; } = [];

    /// <summary>Where in the values the end of the last page goes.</summary>
    public int FirstOfToken { get; init; }

    /// <summary>Whether it answers a page of rows.</summary>
    public bool IsPage { get; init; }

    /// <summary>Where in the values the number of rows goes; null where it stands in the statement.</summary>
    public int? LimitAt { get; init; }

    /// <summary>Where the number of rows goes that are skipped; null where none are.</summary>
    public int? SkipAt { get; init; }

    /// <summary>Where the literals of a filter go; none where the plan is of one filter.</summary>
    public IReadOnlyList<Binding> Bindings { get; set; } = [];

    /// <summary>The values with those of this request in their places.</summary>
    /// <param name="given">What the query gives; null to leave what the plan was made with.</param>
    /// <param name="token">Where the last page ended.</param>
    public object[] Values(Given? given, SkipToken? token)
    {
        var values = statement.Values();
        if (given?.Key is { } key)
        {
            values[0] = key;
        }

        foreach (var binding in given is { Literals.Count: > 0 } ? Bindings : [])
        {
            values[binding.Value] = Lifting.Value(given!.Literals[binding.Literal], values[binding.Value], binding.Places);
        }

        if (given?.Rows is { } rows && LimitAt is { } limit)
        {
            values[limit] = rows.Limit;
        }

        if (given?.Rows is { } page && SkipAt is { } skip)
        {
            values[skip] = page.Skip;
        }

        var place = FirstOfToken;
        foreach (var value in token?.Values ?? [])
        {
            // A null is no parameter.
            if (value is not null)
            {
                values[place++] = value;
            }
        }

        return values;
    }
}

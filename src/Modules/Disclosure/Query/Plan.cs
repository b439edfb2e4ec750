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

    /// <summary>How many rows have the words that are searched for; null where no index is asked.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>The plan that asks no index of words.</summary>
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

    /// <summary>The plan that is quicker: this one, or that which asks no index of words.</summary>
    /// <param name="session">Where it is looked up.</param>
    /// <param name="given">What the query gives.</param>
    /// <param name="all">Whether all rows are needed, as to count them, and not a page of them.</param>
    /// <param name="now">The time of asking.</param>
    public async ValueTask<Plan> Quicker(Session session, Given? given, bool all, DateTimeOffset now) =>
        Frequency is not null && await Frequency.IsHigh(session, Values(given, token: null), all, now) ? Broad!.Value : this;

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

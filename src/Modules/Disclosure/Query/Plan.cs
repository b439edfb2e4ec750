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

    /// <summary>More rows than this are not looked up one by one: where a word stands in so many, a page of them is found by going through all.</summary>
    public const int Many = 3000;

    /// <summary>Counts the rows that the index knows to have the words searched for, up to one more than <see cref="Many"/>; null where no index is asked.</summary>
    public string? Probe { get; init; }

    /// <summary>The plan that asks no index.</summary>
    public Lazy<Plan>? Broad { get; init; }

    /// <summary>How many rows there are of the one that the path starts at; null where it starts at a set.</summary>
    public string? ParentSql { get; init; }

    public Layout? Layout { get; init; }

    /// <summary>What follows <c>$metadata#</c> in the context.</summary>
    public string Context { get; init; } = "";

    /// <summary>The keys of the order, and their columns.</summary>
    public IReadOnlyList<(OrderKey Key, int Column)> Order { get; init; } = [];

    /// <summary>Where in the values the end of the last page goes.</summary>
    public int FirstOfToken { get; init; }

    /// <summary>The values with those of this request in their places.</summary>
    /// <param name="key">The key of a path that ends with one; null to leave it.</param>
    /// <param name="token">Where the last page ended.</param>
    public object[] Values(string? key, SkipToken? token)
    {
        var values = statement.Values();
        if (key is not null)
        {
            values[0] = key;
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

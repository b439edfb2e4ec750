using System.Text.RegularExpressions;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// Counts and sums from the tally of a table instead of its rows: where all that is asked of a row are columns that make its groups, each
/// group answers for its rows.
/// </summary>
internal static class Tallied
{
    /// <summary>How many rows there are.</summary>
    public static string Count(Source source, Translation translation) => Of(source, translation, [], []) is { Tally: not null } groups
        ? $"SELECT CAST(coalesce(sum({groups.Row.Alias}.{Tally.Rows}), 0) AS BIGINT) FROM {groups.Sql}"
        : $"SELECT count(*) FROM {source.Sql}";

    /// <summary>The groups that stand for the rows; the rows themselves where no tally has what is asked.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="translation">Where they are from.</param>
    /// <param name="keys">What is asked of each, in SQL.</param>
    /// <param name="sums">The columns to sum.</param>
    public static Source Of(Source source, Translation translation, IEnumerable<string> keys, IReadOnlyList<string> sums)
    {
        var (set, alias) = (source.Row.Set, source.Row.Alias);
        if (set is null || source.From != $"{set.Table} {alias}" || translation.Kept(set.Table) is not { Tallies.Count: > 0 } table)
        {
            return source;
        }

        var asked = keys.Concat(source.Where).SelectMany(sql => Regex.Matches(sql, $@"\b{alias}\.(?<column>\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            .Select(match => match.Groups["column"].Value).ToHashSet(StringComparer.Ordinal);
        var tally = table.Tallies.Where(tally => asked.IsSubsetOf(tally.By) && sums.All(tally.Sums.Contains)).MinBy(tally => tally.By.Count);
        return tally is null ? source : source with { From = $"{tally.NameOf(table)} {alias}", Tally = tally };
    }
}

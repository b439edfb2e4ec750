using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// How many rows have the words that are searched for. Few are looked up one by one; where the words stand in many, a page is found sooner by going
/// through the rows in their order. It only chooses between two ways to the same answer, so it may be a minute old.
/// </summary>
internal sealed class Frequency(Statement statement, Narrowing narrowing)
{
    /// <summary>More rows than this are not looked up for a page.</summary>
    private const int Many = 1000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private Finding? last;

    /// <summary>Whether the rows are found sooner without the index.</summary>
    /// <param name="session">Where to look.</param>
    /// <param name="values">The values of the statement.</param>
    /// <param name="all">Whether all rows that have the words are needed, as to count them, and not a page of them.</param>
    /// <param name="now">The time of asking.</param>
    public async ValueTask<bool> IsHigh(Session session, object[] values, bool all, DateTimeOffset now)
    {
        if (last is not { } finding || finding.At + Remembered < now)
        {
            last = finding = await Find(session, values, now);
        }

        return all ? finding.IsNearlyAll : finding.IsMany;
    }

    private async Task<Finding> Find(Session session, object[] values, DateTimeOffset now)
    {
        var nearlyAll = false;
        if (statement.Dialect == SqlDialect.Postgres)
        {
            // To count, GIN reads all that it has of a word; what the planner reckons from its statistics costs nothing.
            using var plan = JsonDocument.Parse(await session.Text(statement, $"EXPLAIN (FORMAT JSON) SELECT 1 FROM {narrowing.Rows}", values));
            var root = plan.RootElement[0].GetProperty("Plan");
            nearlyAll = !root.GetRawText().Contains("Bitmap Index Scan", StringComparison.Ordinal);
            if (root.GetProperty("Plan Rows").GetDouble() > Many)
            {
                return new(IsMany: true, nearlyAll, now);
            }
        }

        return new(await session.Number(statement, $"SELECT count(*) FROM (SELECT 1 FROM {narrowing.Rows} LIMIT {Many + 1}) narrowed", values) > Many, nearlyAll, now);
    }

    /// <param name="IsMany">Whether more rows have the words than are looked up for a page.</param>
    /// <param name="IsNearlyAll">Whether so many have them that the database would not ask the index either.</param>
    /// <param name="At">When it was so.</param>
    private sealed record Finding(bool IsMany, bool IsNearlyAll, DateTimeOffset At);
}

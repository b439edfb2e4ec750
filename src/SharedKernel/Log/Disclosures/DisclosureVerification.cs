using InfoGov.Merkle;

namespace InfoGov.Log;

/// <summary>Checks the disclosure log of a store: that it is the one that was signed, and that the public rows are what it last said.</summary>
internal static class DisclosureVerification
{
    public static async Task Check(LogSession session, SqlLog log, Action<string> report, CancellationToken cancellation)
    {
        var connection = session.Writing;
        var nodes = new List<(int Level, long Place, byte[] Hash)>();
        List<(string At, string Words)> earlier = [];
        var check = new DisclosureCheck(log.Suite, report) { HasCities = true, Whole = (level, place, hash) => nodes.Add((level, place, hash)), DatedBack = (entry, words) => earlier.Add((entry.At, words)) };
        List<LogCheckpoint> checkpoints = [];
        await foreach (var signed in connection.Checkpoints(cancellation))
        {
            checkpoints.Add(signed);
        }

        var next = 0;
        await foreach (var entry in connection.Disclosures(0, long.MaxValue, cancellation))
        {
            check.Add(entry);
            for (; next < checkpoints.Count && checkpoints[next].Size <= check.Size; next++)
            {
                check.Compare(checkpoints[next].Size, checkpoints[next].Root);
            }
        }

        if (next < checkpoints.Count)
        {
            report($"{checkpoints[^1].Size} entries were signed and {check.Size} are there: entries were dropped.");
        }

        await CompareTimes(connection, earlier, report, cancellation);
        var size = checkpoints.Count == 0 ? 0 : checkpoints[^1].Size;
        await CompareNodes(connection, [.. nodes.Where(node => node.Place < Tiles.HashesOf(node.Level, size))], report, cancellation);
        foreach (var set in log.Disclosed)
        {
            await foreach (var differing in Reconciling.Differences(session, log.Suite, set, cancellation))
            {
                foreach (var (key, values) in differing)
                {
                    report(values is null
                        ? $"Set {set.Name}: the row {key} is missing; the disclosure log does not say that it was removed."
                        : $"Set {set.Name}: the row {key} is not what the disclosure log last said of it.");
                }
            }
        }
    }

    /// <summary>A clock that was set back is no change of the log: the events, which have roots of their own, say the same time.</summary>
    private static async Task CompareTimes(System.Data.Common.DbConnection connection, IReadOnlyList<(string At, string Words)> earlier, Action<string> report, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, "SELECT count(*) FROM events WHERE recorded_at = @at");
        var at = SqlLog.Add(command, "at", "");
        foreach (var (time, words) in earlier)
        {
            at.Value = time;
            if ((long)(await command.ExecuteScalarAsync(cancellation))! == 0)
            {
                report(words);
            }
        }
    }

    private static async Task CompareNodes(System.Data.Common.DbConnection connection, IReadOnlyList<(int Level, long Place, byte[] Hash)> nodes, Action<string> report, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, "SELECT hash FROM disclosure_nodes WHERE level = @level AND place = @place");
        var (level, place) = (SqlLog.Add(command, "level", 0L), SqlLog.Add(command, "place", 0L));
        foreach (var node in nodes)
        {
            (level.Value, place.Value) = ((long)node.Level, node.Place);
            if ((string?)await command.ExecuteScalarAsync(cancellation) != Convert.ToHexStringLower(node.Hash))
            {
                report($"Node {node.Place} of level {node.Level} of the disclosure log's tree is not what its entries say.");
            }
        }
    }
}

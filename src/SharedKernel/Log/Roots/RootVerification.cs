using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>Checks that the events are those of which the commits kept the roots.</summary>
internal static class RootVerification
{
    public static async Task Check(LogSession session, SqlDialect dialect, Suite suite, Action<string> report, CancellationToken cancellation)
    {
        if (!await RootsSchema.Exists(session, dialect))
        {
            report("The roots of the event log are missing; a store of an earlier release gets them when it is served.");
            return;
        }

        var kept = new Queue<(long Size, string Root)>();
        await using (var command = SqlLog.Command(session.Writing, "SELECT size, root FROM event_roots ORDER BY size"))
        {
            command.CommandTimeout = 0;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                kept.Enqueue((reader.GetInt64(0), reader.GetString(1)));
            }
        }

        // Once one root differs so do all that follow; the first tells between which commits to look.
        var (good, differs) = (0L, false);
        var tree = await EventTree.OfEvents(suite, session.Reading, Grown, cancellation);
        if (kept.TryDequeue(out var more))
        {
            report($"A commit left {(kept.Count > 0 ? kept.Last() : more).Size} events and {tree.Size} are there: events were dropped.");
        }
        else if (!differs && good < tree.Size)
        {
            report($"Events {good + 1} to {tree.Size} are of no commit: they were slipped in, or the roots of their commits are gone.");
        }

        if (!differs && await ProjectionTables.Meta(session, EventTree.Key) != tree.Text())
        {
            report("What the tree of the event log goes on from is not what the events say.");
        }

        void Grown(Frontier grown)
        {
            while (kept.TryPeek(out var next) && next.Size <= grown.Size)
            {
                kept.Dequeue();
                if (next.Size == grown.Size && next.Root == grown.RootText())
                {
                    good = next.Size;
                }
                else if (!differs)
                {
                    differs = true;
                    report($"Events {good + 1} to {next.Size} are not those that were committed: one was changed, dropped, moved, dated back or slipped in.");
                }
            }
        }
    }
}

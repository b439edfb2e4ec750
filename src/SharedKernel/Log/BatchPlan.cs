namespace InfoGov.Log;

/// <summary>
/// What a batch of appends comes to, given the log as it is under the lock: appends that conflict, also with earlier ones of
/// the batch, or repeat a key are left out; the others get positions without gaps.
/// </summary>
internal sealed class BatchPlan
{
    private readonly Dictionary<(string Table, string Key), RowChange> rows = [];
    private readonly Dictionary<string, Snapshot> snapshots = new(StringComparer.Ordinal);

    public BatchPlan(IReadOnlyList<Append> batch, long head, Dictionary<string, StreamVersion> versions, HashSet<string> usedKeys)
    {
        Results = new AppendResult[batch.Count];
        for (var i = 0; i < batch.Count; i++)
        {
            Results[i] = Judge(batch[i], versions, usedKeys);
            if (Results[i] == AppendResult.Committed)
            {
                Accept(batch[i], ref head, versions);
            }
        }
    }

    public AppendResult[] Results { get; }

    public List<PlannedEvent> Events { get; } = [];

    /// <summary>The last change of each row.</summary>
    public IReadOnlyCollection<RowChange> Rows => rows.Values;

    public IReadOnlyCollection<Snapshot> Snapshots => snapshots.Values;

    /// <summary>What the batch adds to the disclosure log, in order; unlike rows every change is there.</summary>
    public List<DisclosureEntry> Disclosures { get; } = [];

    /// <summary>How many decisions of the batch rested on each provision.</summary>
    public Dictionary<string, long> Cited { get; } = new(StringComparer.Ordinal);

    /// <summary>The streams whose versions the plan needs.</summary>
    public static HashSet<string> StreamsOf(IReadOnlyList<Append> batch)
    {
        var streams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var append in batch)
        {
            streams.Add(append.Stream);
            streams.UnionWith(append.Reads?.Select(r => r.Stream) ?? []);
        }

        return streams;
    }

    /// <summary>The idempotency keys the plan asks for.</summary>
    public static string[] KeysOf(IReadOnlyList<Append> batch) => [.. batch.Where(a => a.IdempotencyKey is not null).Select(a => a.IdempotencyKey!)];

    // A repetition is a repetition even when its stream has moved on meanwhile, which it has.
    private static AppendResult Judge(Append append, Dictionary<string, StreamVersion> versions, HashSet<string> usedKeys) =>
        append.IdempotencyKey is { } key && usedKeys.Contains(key) ? AppendResult.Repeated
        : !append.Expected.IsAt(versions[append.Stream]) || append.Reads?.Any(r => !r.IsAt(versions[r.Stream])) == true ? AppendResult.Conflict
        : append.IdempotencyKey is { } unused && !usedKeys.Add(unused) ? AppendResult.Repeated
        : AppendResult.Committed;

    private void Accept(Append append, ref long head, Dictionary<string, StreamVersion> versions)
    {
        for (var i = 0; i < append.Events.Count; i++)
        {
            Cited.Count(append.Cites ?? []);
            var isLast = i == append.Events.Count - 1;
            Events.Add(new PlannedEvent(++head, append.ExpectedVersion + i + 1, append.Events[i], append, isLast ? append.IdempotencyKey : null));
        }

        versions[append.Stream] = new StreamVersion(append.Stream, append.ExpectedVersion + append.Events.Count, append.RecordedAt);
        foreach (var row in append.Rows ?? [])
        {
            // What is stored is the row before the first of the changes.
            var id = (row.Table.Name, row.Key);
            rows[id] = rows.TryGetValue(id, out var earlier) ? row with { Before = earlier.Before } : row;
        }

        Disclosures.AddRange(append.Disclosures);
        if (append.Snapshot is { } snapshot)
        {
            snapshots[snapshot.Stream] = snapshot;
        }
    }
}

/// <summary>An event with its place in the log. The key is on the last event of a command, so that it finds the version after it.</summary>
internal readonly record struct PlannedEvent(long Position, long Version, NewEvent Event, Append Append, string? Key);

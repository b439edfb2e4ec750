namespace InfoGov.Log;

/// <summary>
/// What a committer remembers of the log after its last batch. It holds as long as the head has not moved, so a batch may
/// be planned on it if the same transaction checks the head.
/// </summary>
internal sealed class KnownVersions
{
    private const int Most = 200_000;

    private readonly Dictionary<string, StreamVersion> versions = new(StringComparer.Ordinal);
    private long? head;

    /// <summary>A plan without looking at the log; null when not everything it needs is known.</summary>
    public (BatchPlan Plan, long Head, Dictionary<string, StreamVersion> Versions)? Plan(IReadOnlyList<Append> batch)
    {
        if (head is not { } at)
        {
            return null;
        }

        var needed = new Dictionary<string, StreamVersion>(StringComparer.Ordinal);
        foreach (var stream in BatchPlan.StreamsOf(batch))
        {
            if (!versions.TryGetValue(stream, out var version))
            {
                return null;
            }

            needed[stream] = version;
        }

        var plan = new BatchPlan(batch, at, needed, new HashSet<string>(StringComparer.Ordinal));
        return plan.Events.Count > 0 ? (plan, at, needed) : null;
    }

    /// <summary>Remembers the log as it is after a batch that found the head here and left it there.</summary>
    public void Remember(long found, long left, Dictionary<string, StreamVersion> newVersions)
    {
        // Where another host wrote meanwhile, nothing remembered of other streams holds.
        if (found != head || versions.Count > Most)
        {
            versions.Clear();
        }

        head = left;
        foreach (var (stream, version) in newVersions)
        {
            versions[stream] = version;
        }
    }

    public void Forget()
    {
        head = null;
        versions.Clear();
    }
}

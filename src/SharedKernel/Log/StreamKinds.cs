namespace InfoGov.Log;

/// <summary>The kinds of streams that a program knows, as far as the log must: what it may find in them, and what follows from it.</summary>
public abstract class StreamKinds
{
    /// <summary>The projection tables of all kinds.</summary>
    public abstract IReadOnlyList<Table> Tables { get; }

    /// <summary>The names of the events of all kinds.</summary>
    public abstract IReadOnlyList<string> EventTypes { get; }

    /// <summary>The tables whose rows are public.</summary>
    public IReadOnlyList<DisclosedSet> Disclosed { get; init; } = [];

    /// <summary>A stream before its first event, named by kind and key; null when the kind is not known.</summary>
    public abstract StreamFold? Begin(string kind, string key);
}

/// <summary>A stream as it is folded, event by event: from bytes to rows, by nothing else.</summary>
public abstract class StreamFold
{
    /// <summary>The stream after one more event; adds the provisions that its decision rested on to <paramref name="cited"/>.</summary>
    /// <exception cref="InvalidDataException">The event is not known.</exception>
    public abstract void Apply(long version, ReadOnlySpan<char> type, ReadOnlySpan<byte> data, ReadOnlySpan<byte> metadata, Dictionary<string, long> cited);

    /// <summary>The rows that follow from the events so far.</summary>
    public abstract IEnumerable<Row> Rows();

    /// <summary>What a snapshot taken now would hold.</summary>
    public abstract (string Shape, ReadOnlyMemory<byte> State) Snapshot();
}

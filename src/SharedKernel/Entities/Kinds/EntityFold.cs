using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>An entity as it is folded for its rows.</summary>
internal sealed class EntityFold(EntityKind kind, string key) : StreamFold
{
    private object state = kind.InitialState;
    private Life life = Life.None;

    public override void Apply(long version, ReadOnlySpan<char> type, ReadOnlySpan<byte> data, ReadOnlySpan<byte> metadata, Dictionary<string, long> cited)
    {
        var context = EntityJson.ReadContext(metadata, version);
        cited.Count(context.Finding?.Cites ?? []);
        var occurred = kind.ReadEvent(type, data) ?? throw new InvalidDataException($"the event {type} is not known");
        var before = state;
        state = kind.ApplyTo(before, occurred, context);
        life = kind.LifeAfter(life, before, state, occurred, context);
    }

    public override IEnumerable<Row> Rows() => kind.RowsOf(key, state, life);

    public override (string Shape, ReadOnlyMemory<byte> State) Snapshot() => kind.SnapshotOf(state, life);
}

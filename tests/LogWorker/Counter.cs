using System.Collections.Immutable;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Tests;

/// <summary>A tiny grain for tests and benchmarks of the log: it counts, and notes what it was told.</summary>
public sealed record Counter(long Total, bool Closed, ImmutableArray<string> Notes)
{
    public static readonly Table Table = new(
        "counters",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("total", ColumnType.Integer, Nullable: false),
        new Column("half", ColumnType.Decimal, Scale: 1),
        new Column("even", ColumnType.Flag),
        new Column("day", ColumnType.Day, Indexed: true),
        new Column("note", ColumnType.Text));

    public static readonly EntityKind<Counter> Kind = new("counter", new Counter(0, Closed: false, []), [Table], Rows);

    public static EntityId Id(string key) => new(Kind.Name, key);

    // A closed counter has no row; a total of -13 cannot be stored, for tests of bad appends.
    private static IEnumerable<Row> Rows(string key, Counter state) => state.Closed
        ? []
        : [Table.Row(key, state.Total == -13 ? null : state.Total, state.Total / 2m, state.Total % 2 == 0, new DateOnly(2024, 1, 1), state.Notes.IsEmpty ? null : state.Notes[^1])];
}

public sealed record Counted(long By, string? Note) : IEvent<Counter>
{
    public Counter Apply(Counter state, EventContext context) =>
        state with { Total = state.Total + By, Notes = Note is null || state.Notes.Length > 3 ? state.Notes : state.Notes.Add(Note) };
}

public sealed record CounterClosed : IEvent<Counter>
{
    public Counter Apply(Counter state, EventContext context) => state with { Closed = true };
}

/// <summary>Counts on; refused once the counter is closed. Zero changes nothing.</summary>
public sealed record Count(long By, string? Note = null, int Times = 1) : Command<Counter>
{
    public override IEnumerable<IEvent<Counter>> Decide(Counter state, CommandContext context) =>
        state.Closed ? throw new CommandRefusedException(new Problem(409, "closed", new Text("已关闭", "It is closed")))
        : By == 0 ? []
        : Enumerable.Repeat(new Counted(By, Note), Times);
}

public sealed record Close : Command<Counter>
{
    public override IEnumerable<IEvent<Counter>> Decide(Counter state, CommandContext context) => state.Closed ? [] : [new CounterClosed()];
}

/// <summary>Counts by the total of another counter.</summary>
public sealed record CountByAnother(string Other) : Command<Counter>
{
    public override IEnumerable<EntityId> Reads(Counter state) => [Counter.Id(Other)];

    public override IEnumerable<IEvent<Counter>> Decide(Counter state, CommandContext context) =>
        context.Read<Counter>(Counter.Id(Other)) is { Total: > 0 } other ? [new Counted(other.Total, Note: null)] : [];
}

/// <summary>A grain for each counter.</summary>
[Orleans.GrainType("counter")]
internal sealed class CounterGrain(CommandWay way) : EntityGrain<Counter>(way)
{
    public static EntityKind<Counter> Description => Counter.Kind;
}

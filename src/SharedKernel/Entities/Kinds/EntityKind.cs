using System.Collections.Frozen;
using System.Text.Json;
using InfoGov.Calendar;
using InfoGov.Documents;
using InfoGov.Duties;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>A kind of grain, whatever its state.</summary>
public abstract class EntityKind(string name, Table[] tables)
{
    /// <summary>The name: first part of its streams.</summary>
    public string Name { get; } = name;

    /// <summary>Agencies may read its state and history; not so where the state holds what must stay inside.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Who reads its entities and may act on them; a kind with pages that declares none stops the start.</summary>
    public Readers? Readers { get; init; }

    /// <summary>Whoever acted on an entity goes on seeing it; not so where those who ask are others than those who work on it.</summary>
    public bool ActorsAreParties { get; init; } = true;

    /// <summary>The units whose business an entity is, as <see cref="PlainText"/> compares them.</summary>
    internal abstract IReadOnlyList<string> UnitsOf(string key, object state);

    /// <summary>The entity it is about, whose units it is addressed to as well, and whether it opens that one to its own units.</summary>
    internal abstract (EntityId About, bool Opens)? AboutOf(object state);

    /// <summary>The projection tables its rows go to.</summary>
    public IReadOnlyList<Table> Tables { get; } = tables;

    /// <summary>The type of the state.</summary>
    public abstract Type StateType { get; }

    /// <summary>The types of its events; the name of an event is the name of its type.</summary>
    internal abstract IEnumerable<Type> EventTypes { get; }

    internal abstract object InitialState { get; }

    /// <summary>Reads an event; null when the kind has none of that name.</summary>
    internal abstract object? ReadEvent(ReadOnlySpan<char> type, ReadOnlySpan<byte> data);

    internal abstract object ApplyTo(object state, object occurred, EventContext context);

    /// <summary>The life after an event; a public row that it took away leaves a tombstone.</summary>
    internal abstract Life LifeAfter(Life life, object before, object after, object occurred, EventContext context);

    /// <summary>The rows that follow from a state and a life: those of the kind, and those kept of every entity.</summary>
    internal IEnumerable<Row> RowsOf(string key, object state, Life life) => PartsOf(key, state, life).SelectMany(part => part.Rows());

    /// <summary>What a snapshot of a state and a life holds.</summary>
    internal abstract (string Shape, ReadOnlyMemory<byte> State) SnapshotOf(object state, Life life);

    /// <summary>The same rows by what they follow from, in an order that is always the same.</summary>
    internal abstract RowPart[] PartsOf(string key, object state, Life life);

    /// <summary>
    /// The groups of facts that are its own: the duties that hang on them are its duties. Facts of other groups may be
    /// established too, without making it owe what another entity does.
    /// </summary>
    public IReadOnlyList<FactGroup> Subjects { get; init; } = [];

    /// <summary>How an entity in this state shows in lists; null when it shows in none.</summary>
    public abstract Outline? OutlineOf(string key, object state);

    /// <summary>Attaches a document whose content is in the store.</summary>
    public abstract Task<CommandResult> Attach(EntityClient entities, EntityId id, AttachedContent content, Caller caller, string? idempotencyKey, CancellationToken cancellation);

    /// <summary>Withdraws a document.</summary>
    public abstract Task<CommandResult> Withdraw(EntityClient entities, EntityId id, int number, string reason, Caller caller, CancellationToken cancellation);

    /// <summary>True for kinds whose entities show in lists.</summary>
    public abstract bool IsListed { get; }

    /// <summary>The stages that lists show of it, in the order of its life; empty where it has none.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>True for kinds whose entities can be mistaken for each other.</summary>
    public abstract bool HasLikeness { get; }

    /// <summary>By what an entity in this state can be mistaken for another; null when it cannot.</summary>
    public abstract Likeness? LikenessOf(object state);

    /// <summary>Has an entity compare its duties with the law of today.</summary>
    internal abstract Task<CommandResult> ReviewDuties(EntityClient entities, EntityId id, CancellationToken cancellation);

    /// <summary>Its entities can belong to a city.</summary>
    public abstract bool IsOfCity { get; }

    /// <summary>The city whose law governs a grain in this state; null when none does.</summary>
    public abstract string? CityOf(string key, object state);

    /// <summary>Establishes the facts that follow from a state.</summary>
    public abstract void Establish(Matter matter, object state);

    /// <summary>What somebody should know of an act on an entity in this state; see <see cref="Advice"/>.</summary>
    public abstract Advice? AdviceOn(Act act, object state);

    internal abstract Remembered Remember(EntityId id, ILog log);
}

/// <summary>
/// A kind of grain: its name, the state of one that does not exist yet, and the public and internal rows that follow from
/// a state. Rows are a pure function of id and state, so that they can be dropped and rebuilt.
/// </summary>
public sealed class EntityKind<TState>(string name, TState initial, Table[]? tables = null, Func<string, TState, IEnumerable<Row>>? rows = null) : EntityKind(name, tables ?? [])
    where TState : class
{
    private readonly Lazy<FrozenDictionary<string, Type>> events = new(FindEvents);
    private readonly Lazy<string> shape = new(() => StateShape.Of(typeof(Folded<TState>)));

    /// <summary>The city whose law governs a grain in this state; null for grains outside any city.</summary>
    public Func<string, TState, string?>? City { get; init; }

    /// <summary>Establishes the facts of the catalogue that follow from a state.</summary>
    public Action<Matter, TState>? Facts { get; init; }

    /// <summary>How an entity shows in lists; kinds without one show in none.</summary>
    public Func<TState, Outline?>? Outline { get; init; }

    /// <summary>By what an entity can be mistaken for another; only entities that show in lists are compared.</summary>
    public Func<TState, Likeness?>? Likeness { get; init; }

    /// <summary>The units whose business an entity is; where it is not said, the one it belongs to (<see cref="Entities.Outline.Unit"/>).</summary>
    public Func<TState, IEnumerable<string?>>? Units { get; init; }

    /// <summary>The entity it is about, whose units it is addressed to as well, and whether it opens that one to its own units.</summary>
    public Func<TState, (EntityId About, bool Opens)?>? About { get; init; }

    /// <summary>What somebody should know of an act on an entity in this state; null where there is nothing.</summary>
    public Func<TState, Act, Advice?>? Advice { get; init; }

    /// <inheritdoc/>
    public override Advice? AdviceOn(Act act, object state) => Advice?.Invoke((TState)state, act);

    /// <summary>The state before the first event.</summary>
    public TState Initial { get; } = initial;

    /// <inheritdoc/>
    public override Type StateType => typeof(TState);

    internal override IEnumerable<Type> EventTypes => events.Value.Values;

    internal override object InitialState => Initial;

    /// <summary>Changes when the type of the state does; snapshots of another shape are ignored.</summary>
    internal string Shape => shape.Value;

    /// <summary>The rows that follow from a state.</summary>
    public IEnumerable<Row> Rows(string key, TState state) => rows?.Invoke(key, state) ?? [];

    internal override object? ReadEvent(ReadOnlySpan<char> type, ReadOnlySpan<byte> data) =>
        events.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(type, out var found) ? JsonSerializer.Deserialize(data, EntityJson.Options.GetTypeInfo(found)) : null;

    internal override object ApplyTo(object state, object occurred, EventContext context) => ((IEvent<TState>)occurred).Apply((TState)state, context);

    internal override Life LifeAfter(Life life, object before, object after, object occurred, EventContext context)
    {
        var next = life.After(occurred, context);
        return rows is null || ReferenceEquals(before, after) ? next
            : next with { Gone = next.Gone.After(Rows("", (TState)before), Rows("", (TState)after), ShanghaiDay.DayOf(context.RecordedAt)) };
    }

    internal override (string Shape, ReadOnlyMemory<byte> State) SnapshotOf(object state, Life life) =>
        (Shape, JsonSerializer.SerializeToUtf8Bytes(new Folded<TState>((TState)state, life), EntityJson.Options));

    internal override RowPart[] PartsOf(string key, object state, Life life) =>
        [new([state, life.Gone], () => Rows(key, (TState)state).With(life.Gone, key)), .. EntityTable.Parts(this, key, state, life)];

    /// <inheritdoc/>
    public override Outline? OutlineOf(string key, object state) => Outline?.Invoke((TState)state);

    internal override IReadOnlyList<string> UnitsOf(string key, object state) =>
        [.. (Units?.Invoke((TState)state) ?? [OutlineOf(key, state)?.Unit]).Select(PlainText.Of).Where(unit => unit.Length > 0).Distinct(StringComparer.Ordinal)];

    internal override (EntityId About, bool Opens)? AboutOf(object state) => About?.Invoke((TState)state);

    /// <inheritdoc/>
    public override Task<CommandResult> Attach(EntityClient entities, EntityId id, AttachedContent content, Caller caller, string? idempotencyKey, CancellationToken cancellation) =>
        entities.Send(id, new AttachDocument<TState>(content.Name, content.MediaType, content.Size, content.Sha256, content.Title) { On = content.On }, caller, idempotencyKey, cancellation: cancellation, requestDigest: $"{content.Sha256} {content.Name} {content.On}");

    /// <inheritdoc/>
    public override Task<CommandResult> Withdraw(EntityClient entities, EntityId id, int number, string reason, Caller caller, CancellationToken cancellation) =>
        entities.Send(id, new WithdrawDocument<TState>(number, reason), caller, cancellation: cancellation);

    /// <inheritdoc/>
    public override bool IsListed => Outline is not null;

    /// <inheritdoc/>
    public override bool HasLikeness => Likeness is not null;

    /// <inheritdoc/>
    public override Likeness? LikenessOf(object state) => Likeness?.Invoke((TState)state);

    internal override Task<CommandResult> ReviewDuties(EntityClient entities, EntityId id, CancellationToken cancellation) =>
        entities.Send(id, new ReviewDuties<TState>(), Caller.Installation, cancellation: cancellation);

    /// <inheritdoc/>
    public override bool IsOfCity => City is not null;

    /// <inheritdoc/>
    public override string? CityOf(string key, object state) => City?.Invoke(key, (TState)state);

    /// <inheritdoc/>
    public override void Establish(Matter matter, object state) => Facts?.Invoke(matter, (TState)state);

    internal override Remembered Remember(EntityId id, ILog log) => new Remembered<TState>(id, this, log);

    private static FrozenDictionary<string, Type> FindEvents()
    {
        var types = typeof(TState).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IEvent<TState>).IsAssignableFrom(type))
            .Concat([typeof(DutiesReviewed<TState>), typeof(DocumentAttached<TState>), typeof(DocumentWithdrawn<TState>)])
            .ToArray();
        var twice = types.GroupBy(EntityJson.NameOf, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? types.ToFrozenDictionary(EntityJson.NameOf, StringComparer.Ordinal)
            : throw new InvalidOperationException($"Two events are named {twice.Key}: {string.Join(" and ", twice.Select(t => t.FullName))}.");
    }
}

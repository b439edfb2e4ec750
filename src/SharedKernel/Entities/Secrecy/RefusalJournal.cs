using System.Collections.Immutable;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Notices;
using InfoGov.Secrecy;

namespace InfoGov.Entities;

/// <summary>The acts on one entity that the law refused. The key of the grain is the stream of the entity.</summary>
public sealed record RefusalJournal(ImmutableArray<RefusedAct> Refused)
{
    /// <summary>The table of all refusals.</summary>
    public static readonly Table Table = new(
        "refusals",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("entity", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("act", ColumnType.Text, Nullable: false),
        new Column("on_day", ColumnType.Day, Nullable: false),
        new Column("recorded_at", ColumnType.Instant, Nullable: false, Indexed: true),
        new Column("provisions", ColumnType.Text, Nullable: false),
        new Column("codes", ColumnType.Text, Nullable: false),
        new Column("caller", ColumnType.Text, Nullable: false));

    internal static readonly EntityKind<RefusalJournal> Kind = new("refusals", new RefusalJournal([]), [Table], Rows);

    /// <summary>The journal of an entity.</summary>
    internal static EntityId Of(EntityId entity) => new(Kind.Name, entity.Stream);

    private static IEnumerable<Row> Rows(string key, RefusalJournal journal) => journal.Refused.SelectMany<RefusedAct, Row>((refused, i) =>
    [
        Table.Row(
            $"{key}/{i + 1}",
            refused.What.Entity,
            refused.What.City,
            refused.What.Act,
            refused.What.On,
            refused.RecordedAt,
            string.Join(' ', refused.What.Provisions),
            string.Join(' ', refused.What.Codes),
            refused.Caller),

        // The journal has no other events, so that the version of a refusal is its place.
        Notice(new EntityId(Kind.Name, key), i + 1, refused),
    ]);

    /// <summary>The notice of a refusal, for whoever was refused. The name of the entity, if there is one, is its own to tell.</summary>
    private static Row Notice(EntityId journal, long version, RefusedAct refused) => NoticeTable.Table.Row(
        $"{journal.Stream}/{version}/1",
        journal.Stream,
        version,
        1L,
        FactType.ShowValue(NoticeKind.Refusal),
        refused.RecordedAt,
        refused.What.On,
        refused.What.City,
        refused.What.Entity,
        null,
        refused.Unit,
        refused.Role,
        null,
        null,
        null,
        null,
        refused.What.Act,
        string.Join(' ', refused.What.Provisions),
        string.Join(' ', refused.What.Codes));
}

/// <summary>One refusal as the journal keeps it.</summary>
public sealed record RefusedAct(ActRefused What, DateTimeOffset RecordedAt, string Caller, string Role, string? Unit);

/// <summary>The law refused an act, for these reasons under these provisions.</summary>
public sealed record ActRefused(string Entity, string Act, DateOnly On, string City, ImmutableArray<string> Provisions, ImmutableArray<string> Codes) : IEvent<RefusalJournal>
{
    /// <inheritdoc/>
    public RefusalJournal Apply(RefusalJournal state, EventContext context) =>
        new(state.Refused.Add(new RefusedAct(this, context.RecordedAt, context.Actor.Name, context.Actor.Role, context.Actor.Unit)));
}

/// <summary>Journals a refusal; every command that the law refuses sends it.</summary>
internal sealed record RecordRefusal(CommandResult.Refused Refused) : Command<RefusalJournal>
{
    internal override LawFinding Pinned => Refused.Decision.Pin(Refused.City, Refused.Act);

    public override IEnumerable<EntityId> Reads(RefusalJournal state) => [Refused.Id];

    public override IEnumerable<IEvent<RefusalJournal>> Decide(RefusalJournal state, CommandContext context) =>
        context.Read<object>(Refused.Id) is ISecretMatter { FoundSecretOn: not null } ? [] :
    [
        new ActRefused(
            Refused.Id.Stream,
            Refused.Act.Name,
            Refused.On,
            Refused.City,
            [.. Refused.Decision.Refusals.Select(r => r.Provision?.Id).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. Refused.Decision.Refusals.Select(r => r.Code).Distinct(StringComparer.Ordinal)]),
    ];
}

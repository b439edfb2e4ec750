using InfoGov.Documents;
using InfoGov.Duties;
using InfoGov.Finding;
using InfoGov.Log;
using InfoGov.Notices;
using InfoGov.Secrecy;

namespace InfoGov.Entities;

/// <summary>Every entity with an outline, whatever its kind: what lists and searches look through.</summary>
public static class EntityTable
{
    /// <summary>The table; the id of an entity is its stream.</summary>
    public static readonly Table Table = new(
        "entities",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("kind", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("key", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Indexed: true),
        new Column("name", ColumnType.Text),
        new Column("unit", ColumnType.Text, Indexed: true),
        new Column("stage", ColumnType.Text),
        new Column("category", ColumnType.Text),
        new Column("area", ColumnType.Text),
        new Column("opened_on", ColumnType.Day),
        new Column("changed_on", ColumnType.Day),
        new Column("changed_at", ColumnType.Instant, Nullable: false, Indexed: true),
        new Column("version", ColumnType.Integer, Nullable: false));

    /// <summary>The rows kept of an entity whatever its kind; none where it has no outline, for then it is in no list, and none of a secret matter.</summary>
    internal static IEnumerable<Row> Rows(EntityKind kind, string key, object state, Life life)
    {
        if (state is ISecretMatter { FoundSecretOn: not null })
        {
            return [];
        }

        var id = new EntityId(kind.Name, key);
        var documents = Attachment.Rows(id, life.Documents);
        if (life.Version == 0 || kind.OutlineOf(key, state) is not { } outline)
        {
            return documents;
        }

        var city = kind.CityOf(key, state);
        var entity = Table.Row(id.Stream, kind.Name, key, city, outline.Name, outline.Unit, outline.Stage, outline.Category, outline.Area, life.OpenedOn, life.ChangedOn, life.ChangedAt, life.Version);
        return
        [
            entity,
            .. city is null ? [] : DutyTable.Rows(id, city, outline.Name, outline.Unit, life.Duties),
            .. city is null ? [] : PublicationDutyTable.Rows(id, city, outline.Unit, life.Duties),
            .. city is null ? [] : NoticeTable.Rows(id, city, outline.Name, outline.Unit, life.Duties, life.Notices),
            .. PartyTable.Rows(kind, id, state, life),
            .. LikenessTable.Rows(id, city, kind.LikenessOf(state)),
            .. documents,
        ];
    }
}

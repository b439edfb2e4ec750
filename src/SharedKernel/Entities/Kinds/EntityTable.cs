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
    internal static RowPart[] Parts(EntityKind kind, string key, object state, Life life)
    {
        var id = new EntityId(kind.Name, key);
        var isSecret = state is ISecretMatter { FoundSecretOn: not null };
        var outline = isSecret || life.Version == 0 ? null : kind.OutlineOf(key, state);
        var listed = outline is not null;
        var city = listed ? kind.CityOf(key, state) : null;
        var likeness = listed ? kind.LikenessOf(state) : null;
        var (name, unit) = (outline?.Name, outline?.Unit);
        return
        [
            new([outline, city, life.Version], () => listed
                ? [Table.Row(id.Stream, kind.Name, key, city, name, unit, outline!.Stage, outline.Category, outline.Area, life.OpenedOn, life.ChangedOn, life.ChangedAt, life.Version)] : []),
            new([city, name, unit, life.Duties], () => city is null ? [] : DutyTable.Rows(id, city, name, unit, life.Duties)),
            new([city, unit, life.Duties], () => city is null ? [] : PublicationDutyTable.Rows(id, city, unit, life.Duties)),
            new([city, name, unit, life.Duties, life.Notices], () => city is null ? [] : NoticeTable.Rows(id, city, name, unit, life.Duties, life.Notices)),
            new(listed ? [.. kind.UnitsOf(key, state), kind.AboutOf(state), life.Actors] : [], () => listed ? PartyTable.Rows(kind, id, state, life) : []),
            new([city, .. Compared(likeness)], () => LikenessTable.Rows(id, city, likeness)),
            new([isSecret, life.Documents], () => isSecret ? [] : Attachment.Rows(id, life.Documents)),
        ];
    }

    private static IEnumerable<object?> Compared(Likeness? likeness) => likeness is null ? [] :
        [likeness.Name, likeness.Unit, likeness.Code, likeness.Subject, .. likeness.SourceOf, "", .. likeness.Items];
}

using InfoGov.Finding;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// Whose business an entity is: the units it belongs or is addressed to, whoever acted on it, and the entity it is about,
/// whose units it is addressed to as well. Nothing of a secret matter is here.
/// </summary>
public static class PartyTable
{
    /// <summary>The table. A party is a unit as <see cref="PlainText"/> compares it, or <c>key/</c> and the id of a key without a unit.</summary>
    public static readonly Table Table = new(
        "parties",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("entity", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("party", ColumnType.Text, Indexed: true),
        new Column("acted", ColumnType.Flag, Nullable: false),
        new Column("about", ColumnType.Text, Indexed: true),
        new Column("opens", ColumnType.Flag, Nullable: false))
    {
        IsInternal = true,
    };

    internal static IEnumerable<Row> Rows(EntityKind kind, EntityId id, object state, Life life)
    {
        var units = kind.UnitsOf(id.Key, state);
        var (about, opens) = kind.AboutOf(state) is { } other ? (other.About.Stream, other.Opens) : (null, false);
        return
        [
            .. units.Select(unit => Table.Row($"{id.Stream}/{unit}", id.Stream, unit, false, null, false)),
            .. kind.ActorsAreParties ? life.Actors.Except(units, StringComparer.Ordinal).Select(actor => Table.Row($"{id.Stream}/{actor}", id.Stream, actor, true, null, false)) : [],
            .. about is null ? (IEnumerable<Row>)[] : [Table.Row($"{id.Stream}/ {about}", id.Stream, null, false, about, opens)],
        ];
    }

    /// <summary>Who acts, as a party; null for somebody without a key and for the installation itself.</summary>
    internal static string? PartyOf(string? unit, string? key) => PlainText.Of(unit) is { Length: > 0 } plain ? plain : key is null ? null : $"key/{key}";
}

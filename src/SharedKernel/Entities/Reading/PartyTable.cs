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

    /// <summary>
    /// <c>e</c> is the business of a party, or about what is, or opens it. Asked of each row by itself: all that is looked at are rows of the
    /// entity and of the other, however many the party has elsewhere.
    /// </summary>
    internal const string IsPartyTo = """
        EXISTS (SELECT 1 FROM parties AS p WHERE p.entity = e.id AND p.party = {0})
        OR EXISTS (SELECT 1 FROM parties AS p WHERE p.entity = e.id AND p.about IS NOT NULL AND {0} IN (SELECT o.party FROM parties AS o WHERE o.entity = p.about AND o.acted = 0))
        OR EXISTS (SELECT 1 FROM parties AS p WHERE p.about = e.id AND p.opens = 1 AND {0} IN (SELECT o.party FROM parties AS o WHERE o.entity = p.entity AND o.acted = 0))
        """;

    /// <summary>The same of whole tables: what is the party's is found once, beginning with the party (SQLite keeps the order of a CROSS JOIN).</summary>
    /// <param name="stream">The column with the stream of the entity.</param>
    internal static string IsAmongThoseOf(string stream) => stream + """
         IN (SELECT p.entity FROM parties AS p WHERE p.party = {0}
            UNION ALL SELECT p.entity FROM parties AS o CROSS JOIN parties AS p WHERE o.party = {0} AND o.acted = 0 AND p.about = o.entity
            UNION ALL SELECT p.about FROM parties AS o CROSS JOIN parties AS p WHERE o.party = {0} AND o.acted = 0 AND p.entity = o.entity AND p.opens = 1)
        """;

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

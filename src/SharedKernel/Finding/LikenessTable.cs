using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Finding;

/// <summary>By what entities can be mistaken for each other: one row for each thing that is compared.</summary>
public static class LikenessTable
{
    private const int MostItems = 50;
    private const int MostParts = 40;

    /// <summary>The table. Its key begins with what a search asks for and ends with the entity, so that every search is a look into one index.</summary>
    public static readonly Table Table = new(
        "likenesses",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("entity", ColumnType.Text, Nullable: false),
        new Column("kind", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text),
        new Column("sort", ColumnType.Text, Nullable: false),
        new Column("value", ColumnType.Text, Nullable: false));

    internal static IEnumerable<Row> Rows(EntityId entity, string? city, Likeness? likeness) => likeness is null ? [] : Keys(entity.Kind, city, likeness, NameParts.Kept).Select(key => Table.Row(
        $"{key.Lookup} {entity.Stream}",
        entity.Stream,
        entity.Kind,
        city,
        FactType.ShowValue(key.Sort),
        key.Value));

    /// <summary>What is compared of a likeness, each once, the most telling first; which parts of the name is for the caller to say.</summary>
    internal static IEnumerable<LikenessKey> Keys(string kind, string? city, Likeness likeness, Func<string, IEnumerable<string>> partsOf)
    {
        var name = PlainText.OfName(likeness.Name);
        IEnumerable<(LikenessSort Sort, string Value)> all =
        [
            (LikenessSort.Code, PlainText.Of(likeness.Code)),
            (LikenessSort.Name, name),
            (LikenessSort.Subject, PlainText.Of(likeness.Subject)),
            (LikenessSort.Unit, name.Length == 0 ? "" : PlainText.Of(likeness.Unit)),
            .. likeness.SourceOf.Take(MostItems).Select(item => (LikenessSort.Source, PlainText.Of(item))),
            .. likeness.Items.Take(MostItems).Select(item => (LikenessSort.Item, PlainText.Of(item))),
            .. partsOf(name).Take(MostParts).Select(part => (LikenessSort.Part, part)),
        ];
        return all.Where(k => k.Value.Length > 0).Distinct().Select(k => new LikenessKey(k.Sort, k.Value, LookupOf(k.Sort, kind, city, k.Value)));
    }

    /// <summary>Data items are compared whatever has them, all else within a kind. No part of it holds a space.</summary>
    internal static string LookupOf(LikenessSort sort, string kind, string? city, string value) => sort is LikenessSort.Item or LikenessSort.Source
        ? $"{FactType.ShowValue(sort)} {city} {value}"
        : $"{FactType.ShowValue(sort)} {city} {kind} {value}";
}

/// <summary>One thing that is compared.</summary>
internal readonly record struct LikenessKey(LikenessSort Sort, string Value, string Lookup);

/// <summary>What is compared.</summary>
internal enum LikenessSort
{
    Code,
    Name,
    Subject,
    Unit,
    Source,
    Item,

    /// <summary>A part of a name, for names that contain each other.</summary>
    Part,
}

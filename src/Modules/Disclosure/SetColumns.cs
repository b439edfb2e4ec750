using InfoGov.Log;

namespace InfoGov.Disclosure;

/// <summary>What is asked of a declared set besides its rows.</summary>
internal static class SetColumns
{
    /// <summary>The column of a property that is stored.</summary>
    public static Column ColumnOf(this PublicSet set, PublicProperty property) => set.Table.Columns.First(column => column.Name == property.Column);

    /// <summary>The column that says which city a row belongs to; null where none does.</summary>
    public static string? CityColumn(this PublicSet set) =>
        set.Properties.FirstOrDefault(property => property.Name is "City" or "CityCode")?.Column ?? (set.Name == "Cities" ? set.Table.Key.Name : null);

    /// <summary>What the log enters of the set: its stored properties. What is computed changes without the row.</summary>
    public static DisclosedSet Disclosed(this PublicSet set) => new(
        set.Name, set.Table, set.AllProperties.Where(property => property.Computation is null).Select(property => (property.Name, property.Column)), set.CityColumn())
    {
        Searched = [.. set.AllProperties.SelectMany(property => property.Parts.Count > 0 ? property.Parts : [property]).Where(property => property.IsSearched(set)).Select(property => property.Column)],
        Tallies = [.. set.Groups.Select(groups => new Tally([.. groups.By.Select(set.ColumnNamed)], [.. groups.Sums.Select(set.ColumnNamed)]))],
    };

    /// <summary>Whether <c>$search</c> looks into it: a text that is stored and names no other row.</summary>
    public static bool IsSearched(this PublicProperty property, PublicSet set) => property is { IsList: false, Computation: null, Parts.Count: 0 }
        && (property.Type ?? FeedType.Of(set.ColumnOf(property))) is { Kind: FeedKind.Text } or { Kind: FeedKind.Enumeration, Flags: false }
        && !property.Name.EndsWith("Id", StringComparison.Ordinal);

    private static string ColumnNamed(this PublicSet set, string property) => set.Properties.First(declared => declared.Name == property).Column;
}

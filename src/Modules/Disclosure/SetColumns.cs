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
        set.Name, set.Table, set.Properties.Where(property => property.Computation is null).Select(property => (property.Name, property.Column)), set.CityColumn());
}

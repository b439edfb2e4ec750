namespace InfoGov.Log;

/// <summary>Projection tables as their public sets need them.</summary>
public static class DisclosedTables
{
    /// <summary>The table with what its public sets are searched and counted by.</summary>
    public static Table For(this Table table, IEnumerable<DisclosedSet> sets)
    {
        DisclosedSet[] own = [.. sets.Where(set => set.Table.Name == table.Name)];
        return own.Length == 0 ? table : table with { Searched = [.. own.SelectMany(set => set.Searched).Distinct(StringComparer.Ordinal)], Tallies = [.. own.SelectMany(set => set.Tallies).DistinctBy(tally => tally.NameOf(table), StringComparer.Ordinal)] };
    }
}

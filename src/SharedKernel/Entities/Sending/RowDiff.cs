using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>The rows that a command changes: those after it against those before it, part by part.</summary>
internal static class RowDiff
{
    /// <summary>What changes between the parts of an entity before and after; none before for one that is new.</summary>
    public static IReadOnlyList<RowChange> Between(RowPart[] before, RowPart[] after)
    {
        var changes = new List<RowChange>();
        for (var i = 0; i < after.Length; i++)
        {
            if (before.Length == 0 || !after[i].IsAsIn(before[i]))
            {
                Add(changes, before.Length == 0 ? [] : before[i].Rows(), after[i].Rows());
            }
        }

        return changes;
    }

    private static void Add(List<RowChange> changes, IEnumerable<Row> before, IEnumerable<Row> after)
    {
        var old = before.ToDictionary(row => (row.Table.Name, row.Key));
        foreach (var row in after)
        {
            if (!old.Remove((row.Table.Name, row.Key), out var was) || !was.Values.AsSpan().SequenceEqual(row.Values))
            {
                changes.Add(new RowChange(row.Table, row.Key, row.Values) { Before = was?.Values });
            }
        }

        changes.AddRange(old.Values.Select(gone => new RowChange(gone.Table, gone.Key, Values: null)));
    }
}

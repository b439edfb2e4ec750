using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>The rows that a command changes: those after it against those before it.</summary>
internal static class RowDiff
{
    public static IReadOnlyList<RowChange> Between(IEnumerable<Row> before, IEnumerable<Row> after)
    {
        var old = before.ToDictionary(row => (row.Table.Name, row.Key));
        var changes = new List<RowChange>();
        foreach (var row in after)
        {
            if (!old.Remove((row.Table.Name, row.Key), out var was) || !was.Values.AsSpan().SequenceEqual(row.Values))
            {
                changes.Add(new RowChange(row.Table, row.Key, row.Values));
            }
        }

        changes.AddRange(old.Values.Select(gone => new RowChange(gone.Table, gone.Key, Values: null)));
        return changes;
    }
}

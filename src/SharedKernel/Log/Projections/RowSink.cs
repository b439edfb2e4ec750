namespace InfoGov.Log;

/// <summary>Collects the rows of folded grains and writes them table by table, some hundred at a time.</summary>
internal sealed class RowSink(LogSession session, Func<Table, string> nameOf)
{
    private const int Chunk = 500;

    private readonly Dictionary<string, (Table Table, List<object?[]> Rows)> waiting = new(StringComparer.Ordinal);

    public async Task Add(StreamFold folded)
    {
        foreach (var row in folded.Rows())
        {
            await Add(row);
        }
    }

    public async Task Add(Row row)
    {
        if (!waiting.TryGetValue(row.Table.Name, out var table))
        {
            waiting[row.Table.Name] = table = (row.Table, new List<object?[]>(Chunk));
        }

        table.Rows.Add(row.Values);
        if (table.Rows.Count == Chunk)
        {
            await Write(table.Table, table.Rows);
        }
    }

    /// <summary>Writes how often each provision was cited.</summary>
    public async Task Add(IReadOnlyDictionary<string, long> cited)
    {
        foreach (var (provision, decisions) in cited.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            await Add(Citations.Table.Row(provision, decisions));
        }
    }

    public async Task Flush()
    {
        foreach (var (table, rows) in waiting.Values)
        {
            await Write(table, rows);
        }
    }

    private async Task Write(Table table, List<object?[]> rows)
    {
        await session.Write(table, nameOf(table), rows);
        rows.Clear();
    }
}

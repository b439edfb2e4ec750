using System.Globalization;
using System.Text;

namespace InfoGov.Log;

/// <summary>
/// A projection table whose rows are public: each change of a row becomes an entry of the disclosure log, as the JSON that the feed
/// shows with <c>IEEE754Compatible=true</c>, in canonical form.
/// </summary>
public sealed class DisclosedSet
{
    private readonly (string Name, int Index, Column Column)[] properties;
    private readonly int city;

    /// <summary>A set of a name over a table; of each property its public name and its column.</summary>
    public DisclosedSet(string name, Table table, IEnumerable<(string Property, string Column)> properties, string? cityColumn)
    {
        (Name, Table) = (name, table);
        this.properties = [.. properties.OrderBy(p => p.Property, StringComparer.Ordinal).Select(p => (p.Property, IndexOf(p.Column), table.Columns[IndexOf(p.Column)]))];
        city = cityColumn is null ? -1 : IndexOf(cityColumn);
    }

    /// <summary>The name of the entity set.</summary>
    public string Name { get; }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The columns that words are searched in.</summary>
    public IReadOnlyList<string> Searched { get; init; } = [];

    /// <summary>The groups whose rows are counted as they change.</summary>
    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    /// <summary>Changes when the public properties do; the log then gets entries that show the rows anew.</summary>
    internal string Shape => $"{Name}:{Table.Name}({string.Join(',', properties.Select(p => $"{p.Name}={p.Column.Name}:{p.Column.Type}:{p.Column.Scale}"))})";

    /// <summary>The city a row belongs to; null where it belongs to none.</summary>
    internal string? CityOf(object?[] values) => city < 0 ? null : values[city] as string;

    /// <summary>The public content of a row.</summary>
    internal string ContentOf(object?[] values)
    {
        var json = new StringBuilder("{");
        foreach (var (name, index, column) in properties)
        {
            if (json.Length > 1)
            {
                json.Append(',');
            }

            Append(json.Text(name).Append(':'), column, ColumnValue.ToStored(column, values[index]));
        }

        return json.Append('}').ToString();
    }

    private static void Append(StringBuilder json, Column column, object? stored) => _ = (column.Type, stored) switch
    {
        (_, null) => json.Append("null"),
        (ColumnType.Flag, long flag) => json.Append(flag != 0 ? "true" : "false"),
        (ColumnType.Decimal, long units) => json.Text(Exact(units, column.Scale).ToString(CultureInfo.InvariantCulture)),
        (_, long number) => json.Text(number.ToString(CultureInfo.InvariantCulture)),
        _ => json.Text((string)stored),
    };

    /// <summary>With all its decimal places, as the feed writes it.</summary>
    private static decimal Exact(long units, int scale)
    {
        var size = units < 0 ? (ulong)-units : (ulong)units;
        return new decimal((int)size, (int)(size >> 32), 0, units < 0, (byte)scale);
    }

    private int IndexOf(string column) => Array.FindIndex(Table.Columns, c => c.Name == column) is var index and >= 0
        ? index
        : throw new ArgumentException($"Set {Name}: table {Table.Name} has no column {column}.", nameof(column));
}

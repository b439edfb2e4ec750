namespace InfoGov.Log;

/// <summary>How a column is stored; the same values in both databases, so that both sort alike.</summary>
public enum ColumnType
{
    /// <summary>Unicode text, compared by code point (PostgreSQL: <c>TEXT COLLATE "C"</c>).</summary>
    Text,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>True or false, stored as the integers 1 and 0.</summary>
    Flag,

    /// <summary>A calendar day, stored as text <c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>An instant, stored as text <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c> in UTC.</summary>
    Instant,

    /// <summary>An exact decimal with a fixed number of places, stored as the integer of its smallest unit.</summary>
    Decimal,
}

/// <summary>A column of a projection table. <see cref="Scale"/> is the number of decimal places of a <see cref="ColumnType.Decimal"/>.</summary>
public sealed record Column(string Name, ColumnType Type, bool Nullable = true, int Scale = 0, bool Indexed = false);

/// <summary>
/// A projection table: rows that follow from the events of grains, disposable and rebuilt from the log. The first column
/// is the key. Names are lower_snake_case and the same in both databases.
/// </summary>
public sealed record Table(string Name, params Column[] Columns)
{
    /// <summary>The key column.</summary>
    public Column Key => Columns[0];

    /// <summary>Only the program reads it: what goes from it leaves no tombstone.</summary>
    public bool IsInternal { get; init; }

    /// <summary>
    /// Indexes over several columns, for the queries that the rows are read by: each a list of column names in order, after which the
    /// key is added. An order by the last of them, either way, is then served without sorting.
    /// </summary>
    public IReadOnlyList<string[]> Indexes { get; init; } = [];

    /// <summary>The text columns that words are searched in.</summary>
    public IReadOnlyList<string> Searched { get; init; } = [];

    /// <summary>The groups whose rows are counted as they change.</summary>
    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    /// <summary>
    /// A row; values in the order of the columns: string, long, bool, DateOnly, DateTimeOffset or decimal as the column says,
    /// null where it may be.
    /// </summary>
    public Row Row(params object?[] values) => values.Length == Columns.Length
        ? new Row(this, values)
        : throw new ArgumentException($"Table {Name} has {Columns.Length} columns, not {values.Length}.", nameof(values));
}

/// <summary>A row of a projection table.</summary>
public sealed record Row(Table Table, object?[] Values)
{
    /// <summary>The value of the key column.</summary>
    public string Key => (string)Values[0]!;
}

/// <summary>A change of one row: a new or changed row, or, where <see cref="Values"/> is null, its removal.</summary>
public sealed record RowChange(Table Table, string Key, object?[]? Values)
{
    /// <summary>The values of the row as it was; null for a new one. With them only the columns that differ are written, and no index of the others.</summary>
    public object?[]? Before { get; init; }
}

/// <summary>The projection tables of the store.</summary>
public interface IProjectionStore
{
    /// <summary>Which database it is; SQL differs in few places.</summary>
    SqlDialect Dialect { get; }

    /// <summary>The tables whose rows are public and whose changes are in the disclosure log.</summary>
    IReadOnlyList<DisclosedSet> Disclosed => [];

    /// <summary>A table as it is kept: what it is searched and counted by; null where nothing is known of it.</summary>
    Table? Kept(string table) => null;

    /// <summary>Opens a connection for reading; a standby where there is one.</summary>
    Task<System.Data.Common.DbConnection> OpenRead(CancellationToken cancellation);

    /// <summary>What tells one state of the store from another, as a connection sees it; null where nothing does.</summary>
    Task<string?> StateOf(System.Data.Common.DbConnection connection, CancellationToken cancellation) => Task.FromResult<string?>(null);

    /// <summary>Octets that all hosts of the store share and nobody else knows; empty where there are none.</summary>
    ReadOnlyMemory<byte> Secret => ReadOnlyMemory<byte>.Empty;

    /// <summary>Opens a connection for reading that sees every commit: never a standby.</summary>
    Task<System.Data.Common.DbConnection> OpenLatest(CancellationToken cancellation) => OpenRead(cancellation);
}

/// <summary>The database behind the log.</summary>
public enum SqlDialect
{
    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    Postgres,
}

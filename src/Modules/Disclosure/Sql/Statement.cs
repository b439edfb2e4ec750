using System.Data.Common;
using System.Globalization;
using InfoGov.Log;

namespace InfoGov.Disclosure.Sql;

/// <summary>The parameters and aliases of one SQL statement. What a client wrote only ever becomes a parameter.</summary>
internal sealed class Statement(SqlDialect dialect)
{
    private readonly List<object> parameters = [];
    private int aliases;

    public SqlDialect Dialect => dialect;

    public bool IsSqlite => dialect == SqlDialect.Sqlite;

    /// <summary>Whether it calls the functions of <see cref="SqliteFunctions"/>.</summary>
    public bool Calculates { get; set; }

    /// <summary>Whether the answer depends on the time of asking, so that it cannot be kept.</summary>
    public bool IsTimely { get; set; }

    /// <summary>The values so far; a plan adds those of a page's end after them.</summary>
    public int Count => parameters.Count;

    public string Alias() => string.Create(CultureInfo.InvariantCulture, $"t{aliases++}");

    public string Number(long value) => Add(value);

    public string Real(double value) => Add(value);

    /// <summary>What a function of the log makes of it.</summary>
    public string Value(object value) => Add(value);

    /// <summary>A text, sorted by code point like the columns.</summary>
    public string Text(string value) => dialect == SqlDialect.Postgres ? $"({Add(value)} COLLATE \"C\")" : Add(value);

    /// <summary>One of the functions that SQLite lacks, or PostgreSQL's own way to say it.</summary>
    public string Either(string sqlite, string postgres)
    {
        Calculates |= IsSqlite && sqlite.Contains("feed_", StringComparison.Ordinal);
        return IsSqlite ? sqlite : postgres;
    }

    /// <summary>The values, in the order in which they were added.</summary>
    public object[] Values() => [.. parameters];

    /// <summary>The command, with these values or its own.</summary>
    public DbCommand On(DbConnection connection, string sql, object[]? values = null)
    {
        if (Calculates)
        {
            SqliteFunctions.AddTo(connection);
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = NameOf(index);
            parameter.Value = (values ?? (IReadOnlyList<object>)parameters)[index];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private string Add(object value)
    {
        parameters.Add(value);
        return NameOf(parameters.Count - 1);
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");
}

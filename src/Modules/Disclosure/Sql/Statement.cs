using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using InfoGov.Log;

namespace InfoGov.Disclosure.Sql;

/// <summary>The parameters and aliases of one SQL statement. What a client wrote only ever becomes a parameter.</summary>
internal sealed partial class Statement(SqlDialect dialect)
{
    private readonly List<object> parameters = [];
    private readonly ConcurrentDictionary<string, int[]> used = new(StringComparer.Ordinal);
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
        foreach (var index in Used(sql))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = NameOf(index);
            parameter.Value = (values ?? (IReadOnlyList<object>)parameters)[index];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Which of the values a part of the statement uses, in the order of its command's parameters.</summary>
    public int[] Used(string sql) => used.GetOrAdd(sql, static text =>
    {
        var found = new SortedSet<int>();
        foreach (var match in Parameter().EnumerateMatches(text))
        {
            found.Add(int.Parse(text.AsSpan(match.Index + 2, match.Length - 2), CultureInfo.InvariantCulture));
        }

        return [.. found];
    });

    private string Add(object value)
    {
        parameters.Add(value);
        return NameOf(parameters.Count - 1);
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");

    [GeneratedRegex("@p[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();
}

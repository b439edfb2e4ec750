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

    /// <summary>Whether it calls the functions of <see cref="SqliteArithmetic"/>.</summary>
    public bool Calculates { get; set; }

    public string Alias() => string.Create(CultureInfo.InvariantCulture, $"t{aliases++}");

    public string Number(long value) => Add(value);

    /// <summary>A text, sorted by code point like the columns.</summary>
    public string Text(string value) => dialect == SqlDialect.Postgres ? $"({Add(value)} COLLATE \"C\")" : Add(value);

    public DbCommand On(DbConnection connection, string sql)
    {
        if (Calculates)
        {
            SqliteArithmetic.AddTo(connection);
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = NameOf(index);
            parameter.Value = parameters[index];
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

using System.Data.Common;

namespace InfoGov.Log;

/// <summary>
/// The encoding of a database: UTF8, or no store. In another, Chinese cannot be kept at all (LATIN1), or is bytes without a meaning
/// (SQL_ASCII), which are searched and cut as such.
/// </summary>
internal static class PostgresEncoding
{
    /// <exception cref="InvalidDataException">It is another; the message says how to make the right one.</exception>
    public static async Task Demand(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, "SHOW server_encoding");
        if (await command.ExecuteScalarAsync(cancellation) is string encoding and not "UTF8")
        {
            throw new InvalidDataException(
                $"The database {connection.Database} has the encoding {encoding}; it has to be UTF8. Make another: CREATE DATABASE {connection.Database}_utf8 TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'; and name it in ConnectionStrings:InfoGov. What lies in the old one is taken over by pg_dump --encoding=UTF8 and psql.");
        }
    }
}

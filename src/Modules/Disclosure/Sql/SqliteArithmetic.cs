using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// Arithmetic for SQLite that fails where PostgreSQL's fails. SQLite's own operators answer an integer overflow with an
/// approximate floating-point number, and both would then disagree. https://www.sqlite.org/lang_expr.html#operators
/// </summary>
internal static class SqliteArithmetic
{
    public static void AddTo(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return;
        }

        Add(sqlite, "feed_add", (a, b) => checked(a + b));
        Add(sqlite, "feed_sub", (a, b) => checked(a - b));
        Add(sqlite, "feed_mul", (a, b) => checked(a * b));
        Add(sqlite, "feed_div", (a, b) => checked(a / b));
        Add(sqlite, "feed_mod", (a, b) => b == -1 ? 0 : a % b);
        Add(sqlite, "feed_floor", (a, unit) => a / unit - (a % unit < 0 ? 1 : 0));
        Add(sqlite, "feed_ceiling", (a, unit) => a / unit + (a % unit > 0 ? 1 : 0));
        // Half away from zero, as PostgreSQL rounds.
        Add(sqlite, "feed_round", (a, unit) => (long)((a + (Int128)(a < 0 ? -unit : unit) / 2) / unit));
    }

    private static void Add(SqliteConnection connection, string name, Func<long, long, long> function) =>
        connection.CreateFunction(name, (long? a, long? b) => a is null || b is null ? (long?)null : Checked(function, a.Value, b.Value), isDeterministic: true);

    private static long Checked(Func<long, long, long> function, long a, long b)
    {
        try
        {
            return function(a, b);
        }
        catch (OverflowException)
        {
            throw new SqliteException("integer out of range", SQLitePCL.raw.SQLITE_TOOBIG);
        }
    }
}

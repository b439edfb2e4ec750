
namespace InfoGov.Host.Tests.Proof;

/// <summary>A running application on SQLite or on PostgreSQL, as a test names it.</summary>
internal static class EitherStore
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    public static async Task<RunningHost> Start(string store, TimeProvider? time = null) =>
        await RunningHost.Start(store == Postgres ? await SharedPostgres.NewDatabase() : null, time: time);

    /// <summary>Changes the store as somebody does it who may do anything in the database.</summary>
    public static async Task Tamper(RunningHost host, string sql)
    {
        var sqlite = host.Store.StartsWith("Data Source", StringComparison.Ordinal);
        await using System.Data.Common.DbConnection connection = sqlite ? new Microsoft.Data.Sqlite.SqliteConnection(host.Store) : new Npgsql.NpgsqlConnection(host.Store);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sqlite
            ? $"DROP TRIGGER IF EXISTS disclosures_no_update; DROP TRIGGER IF EXISTS disclosures_no_delete; DROP TRIGGER IF EXISTS events_no_update; {sql}"
            : $"SET session_replication_role = replica; {sql}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}

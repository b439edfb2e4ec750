using System.Data.Common;
using InfoGov.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace InfoGov.Tests;

/// <summary>Where tests get empty stores of one kind from.</summary>
public interface IStores
{
    Task<string> New();
}

/// <summary>One throw-away cluster for the test run; a database for each test.</summary>
public sealed class PostgresCluster : IStores, IAsyncLifetime
{
    private ThrowawayPostgres? cluster;

    public async ValueTask InitializeAsync() => cluster = await ThrowawayPostgres.Start();

    public Task<string> New() => cluster!.NewDatabase();

    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>A SQLite file in a temporary folder.</summary>
public sealed class SqliteFiles : IStores, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("infogov-test-").FullName;

    public Task<string> New() => Task.FromResult($"{folder}/{Guid.NewGuid():N}.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A test that runs on both stores.</summary>
public abstract class StoreTests(IStores stores) : IAsyncLifetime
{
    protected IStores Stores { get; } = stores;

    protected static readonly EntityKinds Kinds = new([Counter.Kind, Machine.Kind, Thing.Kind]);

    protected string Store { get; private set; } = "";

    protected SqlLog Log { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await Stores.New();
        Log = await LogFactory.Open(Store, Kinds);
    }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        (Stores as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another host: a log and grains of its own on the same store.</summary>
    protected async Task<(SqlLog Log, TestSilo Host)> OpenHost(TimeProvider? time = null, Lawbook? lawbook = null, EntityOptions? options = null)
    {
        var log = await LogFactory.Open(Store, Kinds);
        return (log, await TestSilo.Start(log, Kinds, lawbook ?? new Lawbook([]), time ?? TimeProvider.System, options));
    }

    protected async Task<T> Query<T>(string sql)
    {
        await using var connection = await Log.OpenRead(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    /// <summary>Changes the store behind the program's back.</summary>
    protected async Task Tamper(string sql)
    {
        await using DbConnection connection = Log.Dialect == SqlDialect.Sqlite ? new SqliteConnection($"Data Source={Store}") : new NpgsqlConnection(Store);
        await connection.OpenAsync(Cancellation);
        await Run(connection, sql);
    }

    /// <summary>Changes the store behind the program's back, as somebody who may do anything: triggers do not hold him up, and are there afterwards.</summary>
    protected async Task Forge(string sql)
    {
        await using DbConnection connection = Log.Dialect == SqlDialect.Sqlite ? new SqliteConnection($"Data Source={Store}") : new NpgsqlConnection(Store);
        await connection.OpenAsync(Cancellation);
        if (Log.Dialect == SqlDialect.Postgres)
        {
            await Run(connection, $"SET session_replication_role = replica; {sql}; RESET session_replication_role");
            return;
        }

        var triggers = new List<(string Name, string Sql)>();
        await using (var command = SqlLog.Command(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
        await using (var reader = await command.ExecuteReaderAsync(Cancellation))
        {
            while (await reader.ReadAsync(Cancellation))
            {
                triggers.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        await Run(connection, string.Concat(triggers.Select(t => $"DROP TRIGGER {t.Name}; ")) + $"{sql}; " + string.Join(";\n", triggers.Select(t => t.Sql)));
    }

    private static async Task Run(DbConnection connection, string sql)
    {
        await using var command = SqlLog.Command(connection, sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    protected async Task<List<RecordedEvent>> AllEvents()
    {
        var events = new List<RecordedEvent>();
        await foreach (var e in Log.ReadAll(0, Cancellation))
        {
            events.Add(e);
        }

        return events;
    }

    /// <summary>Every row of the counters as one text.</summary>
    protected Task<List<string>> Rows() => Rows("SELECT id || '|' || total || '|' || coalesce(half, -1) || '|' || coalesce(even, -1) || '|' || day || '|' || coalesce(note, '') FROM counters ORDER BY id");

    protected async Task<List<string>> Rows(string sql)
    {
        var rows = new List<string>();
        await using var connection = await Log.OpenRead(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}

using System.Data.Common;
using InfoGov.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoGov.Faults.Hosts;

/// <summary>A store that hosts under test serve, with the folder outside of it where checkpoints are kept.</summary>
internal sealed class TestedStore : IAsyncDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    private readonly string folder = Directory.CreateTempSubdirectory("infogov-faults-").FullName;

    private TestedStore(string kind) => Kind = kind;

    public string Kind { get; }

    /// <summary>What hosts connect with.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The server, where there is one; another one after a fail-over.</summary>
    public ThrowawayPostgres? Server { get; private set; }

    /// <summary>Where the file lies, and whatever a fault keeps for itself.</summary>
    public string Folder => folder;

    /// <summary>What the program is started with.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Makes an empty one; on a small disk where the place of one is given.</summary>
    public static async Task<TestedStore> Make(string kind, string? disk = null)
    {
        var store = new TestedStore(kind);
        store.Environment["Proof__Folder"] = Directory.CreateDirectory(Path.Combine(store.folder, "checkpoints")).FullName;
        store.Server = kind == Postgres ? await ThrowawayPostgres.Start(durable: true, disk) : null;
        store.ConnectionString = store.Server is { } server ? await server.NewDatabase() : $"Data Source={Path.Combine(disk ?? store.folder, "infogov.db")}";
        return store;
    }

    /// <summary>A connection of one's own, beside the hosts.</summary>
    public async Task<DbConnection> Open()
    {
        DbConnection connection = Server is null ? new SqliteConnection($"{ConnectionString};Pooling=False;Mode=ReadOnly") : new NpgsqlConnection($"{ConnectionString};Pooling=false;Target Session Attributes=any");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs a command of the program on it.</summary>
    public Task<(int Exit, string Said)> Run(params string[] command) => HostProcess.Run(ConnectionString, Environment, command);

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}

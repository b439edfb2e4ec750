using InfoGov.Faults.Hosts;
using InfoGov.Tests;
using Npgsql;

namespace InfoGov.Faults.Injected;

/// <summary>The primary is lost, and its synchronous standby promoted.</summary>
internal sealed class FailOver : Fault
{
    private ThrowawayPostgres standby = null!;

    public override string Name => "fail-over to a promoted synchronous standby";

    public override IReadOnlyList<string> Stores => [TestedStore.Postgres];

    public override int Hosts => 2;

    public override async Task Prepare(Scene scene)
    {
        standby = scene.Keep(await scene.Store.Server!.Standby());
        await using (var connection = new NpgsqlConnection($"{scene.Store.ConnectionString};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var wait = new NpgsqlCommand("ALTER SYSTEM SET synchronous_standby_names = '*'", connection);
            await wait.ExecuteNonQueryAsync();
            await using var read = new NpgsqlCommand("SELECT pg_reload_conf()", connection);
            await read.ExecuteNonQueryAsync();
        }

        scene.Store.ConnectionString = scene.Store.ConnectionString.Replace($"Host=127.0.0.1;Port={scene.Store.Server.Port}", $"Host=127.0.0.1:{scene.Store.Server.Port},127.0.0.1:{standby.Port}", StringComparison.Ordinal);
    }

    public override async Task Strike(Scene scene)
    {
        await scene.Store.Server!.Kill();
        await standby.Promote();
    }
}

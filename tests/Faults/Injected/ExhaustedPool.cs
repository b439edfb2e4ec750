using InfoGov.Faults.Hosts;
using Npgsql;

namespace InfoGov.Faults.Injected;

/// <summary>Others take every connection that PostgreSQL has, those of the host too, and give them back after a while.</summary>
internal sealed class ExhaustedPool : Fault
{
    public override string Name => "every connection of PostgreSQL taken";

    public override IReadOnlyList<string> Stores => [TestedStore.Postgres];

    public override async Task Strike(Scene scene)
    {
        List<NpgsqlConnection> taken = [];
        try
        {
            await Take(scene, taken);
            await using (var end = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'infogov%'", taken[0]))
            {
                await end.ExecuteNonQueryAsync();
            }

            await Take(scene, taken);
            scene.Remark = $"{taken.Count} connections taken; {await Reading.Readiness(scene)}";
            await scene.Last();
        }
        finally
        {
            foreach (var connection in taken)
            {
                await connection.DisposeAsync();
            }
        }
    }

    private static async Task Take(Scene scene, List<NpgsqlConnection> taken)
    {
        while (true)
        {
            var connection = new NpgsqlConnection($"{scene.Store.ConnectionString};Pooling=false;Application Name=others");
            try
            {
                await connection.OpenAsync();
                taken.Add(connection);
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                await connection.DisposeAsync();
                return;
            }
        }
    }
}

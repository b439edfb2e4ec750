using InfoGov.Disclosure;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using InfoGov.Log;
using InfoGov.Projects;
using InfoGov.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoGov.Benchmarks;

/// <summary>Runs <see cref="FeedBenchmark"/> on both databases: <c>feed 100000</c>.</summary>
internal static class FeedRuns
{
    private static readonly TimeSpan OfEach = TimeSpan.FromSeconds(6);

    public static async Task Run(int projects)
    {
        // The city that projects lead to is no part of the measure.
        PublicSet[] sets = [.. Sets().Where(set => set.Name is "Projects" or "Acceptances").Select(set => set with { Navigations = [.. set.Navigations.Where(way => way.Target is "Projects" or "Acceptances")] })];
        Table[] tables = [.. sets.Select(set => set.Table.For(sets.Select(other => other.Disclosed()))), Tombstones.Table];

        var folder = Directory.CreateTempSubdirectory("infogov-bench-").FullName;
        await using (var log = await SqliteLog.Open($"{folder}/feed.db", tables, TimeProvider.System))
        {
            await using (var connection = new SqliteConnection($"Data Source={folder}/feed.db"))
            {
                await connection.OpenAsync();
                await Execute(connection, FeedBenchmark.Fill(projects));
                await Execute(connection, "ANALYZE");
            }

            // What triggers have noted is entered with the next commit.
            await log.Probe(CancellationToken.None);

            await FeedBenchmark.Run("SQLite", log, sets, projects, OfEach);
        }

        Directory.Delete(folder, recursive: true);
        await using var cluster = await ThrowawayPostgres.Start();
        var database = await cluster.NewDatabase();
        await using (var log = await PostgresLog.Open(database, tables, TimeProvider.System))
        {
            await using (var connection = new NpgsqlConnection(database))
            {
                await connection.OpenAsync();
                await Execute(connection, FeedBenchmark.Fill(projects));
                await Execute(connection, "VACUUM ANALYZE projects");
            }

            await FeedBenchmark.Run("PostgreSQL", log, sets, projects, OfEach);
        }
    }

    private static IReadOnlyList<PublicSet> Sets() => new Composition(typeof(ProjectsModule).Assembly).Sets;

    private static async Task Execute(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = SqlLog.Command(connection, sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}

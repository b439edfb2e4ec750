using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoGov.Benchmarks;

/// <summary>Plain inserts into an events table of the same columns and indexes, without grains: what the store itself can do.
/// Like the commands, they append to some streams in turn, and the connections are set up like the log's own.</summary>
internal abstract class RawInserts
{
    private const string Insert = "INSERT INTO events (position, stream, version, type, data, metadata, recorded_at) VALUES (@position, @stream, @version, 'Counted', @data, @metadata, '2024-01-01T00:00:00.0000000Z')";

    private const string Metadata = """{"on":"2024-01-01","recordedAt":"2024-01-01T00:00:00.0000000+00:00","actor":{"name":"installation","role":"administrator","unit":null},"command":"Count","finding":null}""";

    /// <summary>Opens a connection that waits for the disk at each commit.</summary>
    public abstract Task<DbConnection> Open(string store);

    /// <summary>Inserts a second, so many in each transaction, from so many connections.</summary>
    public async Task<double> Rate(string store, int batch, int connections, TimeSpan duration)
    {
        const int Streams = 50;
        var position = 0L;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var opened = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Open(store)));
        watch.Restart();
        var counts = await Task.WhenAll(opened.Select(connection => Task.Run(async () =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Insert;
            DbParameter Parameter(string name, object value)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
                return parameter;
            }

            var (at, stream, version, data) = (Parameter("position", 0L), Parameter("stream", ""), Parameter("version", 0L), Parameter("data", ""));
            Parameter("metadata", Metadata);
            await command.PrepareAsync();
            var done = 0L;
            while (watch.Elapsed < duration)
            {
                await using var transaction = batch > 1 ? await connection.BeginTransactionAsync() : null;
                command.Transaction = transaction;
                for (var i = 0; i < batch; i++, done++)
                {
                    var next = Interlocked.Increment(ref position);
                    (at.Value, stream.Value, version.Value, data.Value) = (next, $"raw/{next % Streams}", next / Streams, $$"""{"by":1,"note":"note {{next}}"}""");
                    await command.ExecuteNonQueryAsync();
                }

                await (transaction?.CommitAsync() ?? Task.CompletedTask);
            }

            return done;
        })));
        var rate = counts.Sum() / watch.Elapsed.TotalSeconds;
        foreach (var connection in opened)
        {
            await connection.DisposeAsync();
        }

        return rate;
    }
}

internal sealed class RawSqlite : RawInserts
{
    public override async Task<DbConnection> Open(string store)
    {
        var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -65536;";
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}

internal sealed class RawPostgres : RawInserts
{
    public override async Task<DbConnection> Open(string store)
    {
        var connection = new NpgsqlConnection($"{store};Maximum Pool Size=200");
        await connection.OpenAsync();
        return connection;
    }
}

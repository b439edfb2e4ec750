using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoGov.Tests;

/// <summary>Verifying only reads: a store on a read-only disk can be verified, and one that was verified is as it was, to the byte.</summary>
public sealed class ReadingOnlyTests(PostgresCluster cluster) : IDisposable
{
    private static readonly EntityKinds Kinds = new([Counter.Kind, Machine.Kind, Thing.Kind]);

    private readonly string folder = Directory.CreateTempSubdirectory("infogov-test-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder, "infogov.db");

    [Fact]
    public async Task A_store_that_nobody_has_open_is_verified_without_a_trace()
    {
        await Fill(File);
        var before = Bytes();
        Assert.Equal("infogov.db", Assert.Single(before).Key);
        Assert.Empty(await Verify(File));
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public async Task A_store_that_is_being_served_is_verified_through_its_log()
    {
        await using var log = await Fill(File, close: false);
        Assert.True(new FileInfo($"{File}-wal").Length > 0);
        var before = Bytes("-shm");
        Assert.Empty(await Verify(File));
        Assert.Equal(before, Bytes("-shm"));
    }

    [Fact]
    public async Task What_a_crash_left_is_verified_with_what_is_only_in_the_write_ahead_log()
    {
        var crashed = Path.Combine(folder, "crashed", "infogov.db");
        Directory.CreateDirectory(Path.GetDirectoryName(crashed)!);
        await using (await Fill(File, close: false))
        {
            System.IO.File.Copy(File, crashed);
            System.IO.File.Copy($"{File}-wal", $"{crashed}-wal");
        }

        await using var log = await LogFactory.OpenReadOnly(crashed, Kinds, Cancellation);
        Assert.Equal(3, await log.Head(Cancellation));
        Assert.Empty(await log.Verify(Kinds, cancellation: Cancellation));
    }

    [Fact]
    public async Task Findings_are_found_by_reading_too()
    {
        await Fill(File);
        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE counters SET total = 99 WHERE id = 'a'";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        Assert.Equal(
            ["Table counters: the row a is missing or differs from what the events say.", "Table counters: the row a is stored and does not follow from the events."],
            await Verify(File));
    }

    [Fact]
    public async Task What_is_not_there_or_is_no_store_is_told()
    {
        Assert.Contains("There is no store", (await Assert.ThrowsAsync<InvalidDataException>(() => Verify(File))).Message, StringComparison.Ordinal);
        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE other (id TEXT)";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        Assert.Contains("no store of InfoGov", (await Assert.ThrowsAsync<InvalidDataException>(() => Verify(File))).Message, StringComparison.Ordinal);
        var empty = await cluster.New();
        Assert.Contains("no store of InfoGov", (await Assert.ThrowsAsync<InvalidDataException>(() => Verify(empty))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostgreSQL_is_verified_by_somebody_who_may_only_read()
    {
        var store = await cluster.New();
        await Fill(store);
        await using (var connection = new NpgsqlConnection(store))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            var database = connection.Database;
            var reader = $"reader_{Guid.NewGuid():N}";
            command.CommandText = $"CREATE ROLE {reader} LOGIN; GRANT pg_read_all_data TO {reader}; REVOKE TEMPORARY ON DATABASE \"{database}\" FROM PUBLIC; ALTER DATABASE \"{database}\" SET default_transaction_read_only = on";
            await command.ExecuteNonQueryAsync(Cancellation);
            store = new NpgsqlConnectionStringBuilder(store) { Username = reader }.ConnectionString;
        }

        Assert.Empty(await Verify(store));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<SqlLog> Fill(string store, bool close = true)
    {
        var log = await LogFactory.Open(store, Kinds, cancellation: Cancellation);
        await using (var host = await TestSilo.Start(log, Kinds, new Lawbook([]), TimeProvider.System))
        {
            foreach (var key in new[] { "a", "b", "c" })
            {
                await host.Entities.Send(Counter.Id(key), new Count(1, "信息化"), Caller.Installation, cancellation: Cancellation);
            }
        }

        if (close)
        {
            await log.DisposeAsync();
        }

        return log;
    }

    private static async Task<IReadOnlyList<string>> Verify(string store)
    {
        await using var log = await LogFactory.OpenReadOnly(store, Kinds, Cancellation);
        return await log.Verify(Kinds, cancellation: Cancellation);
    }

    /// <summary>Every file of the folder with its bytes; those that end so left out.</summary>
    private Dictionary<string, string> Bytes(string except = "*") => Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(except, StringComparison.Ordinal))
        .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(f))), StringComparer.Ordinal);
}

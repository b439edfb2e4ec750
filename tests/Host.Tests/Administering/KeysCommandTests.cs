using InfoGov.Host.CommandLine;
using InfoGov.Host.Tests.Notices;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Administering;

/// <summary>Keys on the command line, as an operator types it.</summary>
public sealed class KeysCommandTests
{
    [Fact]
    public async Task The_list_has_one_zone_and_names_it()
    {
        using var store = new TemporaryStore();
        var clock = new SetClock();

        // 21:00 UTC, when it is the next day in China.
        clock.Advance(TimeSpan.FromHours(17));
        await using (var host = await RunningHost.Start(store.ConnectionString, time: clock))
        {
            await host.As(Role.ConstructionUnit);
        }

        var (exit, said) = await HostProcess.Run(store.ConnectionString, new Dictionary<string, string>(StringComparer.Ordinal), "keys", "list");
        Assert.Equal(0, exit);
        Assert.Matches(@"created \(UTC\+8\) +last used \(UTC\+8\) +expires \(UTC\+8\)", said);
        Assert.Contains($"{RunningHost.Today.AddDays(1):yyyy-MM-dd}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_a_store_gets_one_by_its_first_key_and_by_nothing_that_only_looks()
    {
        var database = await SharedPostgres.NewDatabase();
        Assert.Equal(Cli.Failed, await Run("list"));
        await using (var connection = new Npgsql.NpgsqlConnection(database))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";
            Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(0, await Run("create", "--role", "citizen"));
        Assert.Equal(0, await Run("list"));

        Task<int> Run(string command, params string[] options) => Cli.Run(["keys", command, "--connection-string", database, .. options], TestContext.Current.CancellationToken);
    }
}

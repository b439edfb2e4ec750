using System.IO.Compression;
using System.Net;
using InfoGov.Entities;
using InfoGov.Host.CommandLine;

namespace InfoGov.Host.Tests.Starting;

/// <summary>Stores and backups that earlier releases wrote (each file is named for what the release did not have yet) are opened and taken in by this one.</summary>
public sealed class EarlierStoreTests : IAsyncDisposable
{
    private static readonly DateOnly Later = new(2026, 12, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("infogov-earlier-").FullName;

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("before-duty-ledger")]
    [InlineData("before-orleans")]
    [InlineData("before-disclosure-log")]
    [InlineData("before-event-tree")]
    [InlineData("before-sealed-backups")]
    public async Task A_store_of_an_earlier_release_is_looked_at_without_a_failure_opened_and_gone_on_with(string release)
    {
        var file = Path.Combine(folder, "infogov.db");
        await Unpack($"{release}.db", file, compressed: false);
        var store = $"Data Source={file};Pooling=False";
        Assert.InRange(await Run("verify", store), 0, Cli.Findings);
        await IsGoneOnWith(store);
        Assert.Equal(0, await Run("verify", store));
    }

    [Theory]
    [InlineData("before-orleans", false)]
    [InlineData("before-orleans", true)]
    [InlineData("before-disclosure-log", false)]
    [InlineData("before-disclosure-log", true)]
    [InlineData("before-sealed-backups", false)]
    [InlineData("before-sealed-backups", true)]
    public async Task A_backup_of_an_earlier_release_is_restored_into_either_store(string release, bool intoPostgres)
    {
        var file = Path.Combine(folder, "of-old.backup");
        await Unpack($"{release}.backup", file, compressed: true);
        var store = intoPostgres ? await SharedPostgres.NewDatabase() : $"Data Source={Path.Combine(folder, "restored.db")};Pooling=False";

        // Backups did not always tell whether they are whole; that is said of them.
        Assert.Equal(release == "before-sealed-backups" ? 0 : Cli.Findings, await Run("restore", store, file));
        Assert.Equal(0, await Run("verify", store));
        await IsGoneOnWith(store);
    }

    /// <summary>Its records are served, a command is accepted on one of them, and all is well after that.</summary>
    private static async Task IsGoneOnWith(string store)
    {
        await using var host = await RunningHost.Start(store, today: Later);
        var rows = (await host.Public.Get("/odata/Projects?$orderby=Id&$top=1&$count=true")).Is(HttpStatusCode.OK).Json!;
        Assert.InRange((int)rows["@odata.count"]!, 2, 10);
        var id = rows["value"]![0]!["Id"]!.ToString();
        var agency = await host.As(new Caller("机构", Role: null, IsAdministrator: true, PlaysAnyRole: true));
        Assert.Contains(rows["value"]![0]!["Name"]!.ToString(), (await agency.Get($"/api/projects/{id}")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await agency.Post($"/api/projects/{id}/correct-project", """{"name":"续办的项目"}""")).Is(HttpStatusCode.OK);
        Assert.Equal("续办的项目", (await host.Public.Get($"/odata/Projects('{id}')/Name/$value")).Is(HttpStatusCode.OK).Text);
        Assert.Empty(await Store.Findings(host));
    }

    private static Task<int> Run(string command, string store, params string[] arguments) =>
        Cli.Root().Parse([command, .. arguments, "--connection-string", store]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Brotli makes half of them; a backup is compressed again as its release did.</summary>
    private static async Task Unpack(string name, string file, bool compressed)
    {
        await using var packed = new BrotliStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "stores", $"{name}.br")), CompressionMode.Decompress);
        await using Stream whole = compressed ? new GZipStream(File.Create(file), CompressionLevel.Fastest) : File.Create(file);
        await packed.CopyToAsync(whole, TestContext.Current.CancellationToken);
    }
}

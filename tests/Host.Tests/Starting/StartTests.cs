using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using InfoGov.Host.Tests.Plugins;
using Microsoft.Data.Sqlite;

namespace InfoGov.Host.Tests.Starting;

/// <summary>When the application must not start, and what it says.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task An_enabled_city_without_its_plugin_stops_the_start()
    {
        await using var folder = new Folder();
        using var plugins = PluginFolder.With("Plugin.Yunzhou.dll");
        await Enable(folder.Store, plugins.Path);
        using var empty = new PluginFolder();
        var gone = await Assert.ThrowsAsync<StartupException>(() => Open(folder.Store, empty.Path));
        Assert.Contains("yunzhou", gone.Message, StringComparison.Ordinal);
        Assert.Contains("云洲", gone.Message, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(empty.Path, "Plugin.Yunzhou.dll"), "cut off", TestContext.Current.CancellationToken);
        var broken = await Assert.ThrowsAsync<StartupException>(() => Open(folder.Store, empty.Path));
        Assert.Contains("Plugin.Yunzhou.dll: BadImageFormatException", broken.Message, StringComparison.Ordinal);

        await using var again = await Open(folder.Store, plugins.Path);
        Assert.True(again.Cities.IsEnabled("yunzhou"));
    }

    [Fact]
    public async Task A_disabled_city_may_lose_its_plugin()
    {
        await using var folder = new Folder();
        using var plugins = PluginFolder.With("Plugin.Yunzhou.dll");
        await Enable(folder.Store, plugins.Path);
        await using (var host = await RunningHost.Start(folder.Store, plugins.Path))
        {
            await (await host.AsAdministrator()).Post("/api/administration/yunzhou/disable-city");
        }

        await using var without = await RunningHost.Start(folder.Store);
        (await without.Public.Get("/odata/Cities('yunzhou')")).Is(System.Net.HttpStatusCode.OK).Json.Includes("""{"NameZh":"云洲","Enabled":false}""");
        (await without.Public.Get("/odata/Provisions?$filter=City eq 'yunzhou'&$count=true")).Json.Includes("""{"@odata.count":4}""");
    }

    [Theory]
    [InlineData("project/project-1")]
    [InlineData("city/wuxi")]
    [InlineData("spaceship/1")]
    public async Task A_store_written_by_a_newer_program_stops_the_start(string stream)
    {
        await using var folder = new Folder();
        await (await Open(folder.Store)).DisposeAsync();
        await using (var connection = new SqliteConnection(folder.Store))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                UPDATE meta SET value = value || ',TeleportedElsewhere' WHERE key = 'event types';
                INSERT INTO events SELECT position + 1, $stream, coalesce((SELECT max(version) FROM events WHERE stream = $stream), 0) + 1, 'TeleportedElsewhere', '{}', metadata, recorded_at, NULL
                FROM events ORDER BY position DESC LIMIT 1
                """;
            command.Parameters.AddWithValue("$stream", stream);
            Assert.Equal(2, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        var newer = await Assert.ThrowsAsync<InvalidDataException>(() => Open(folder.Store));
        Assert.Contains("TeleportedElsewhere", newer.Message, StringComparison.Ordinal);
        Assert.Contains("newer", newer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var folder = new Folder();
        await using (var first = await Open(folder.Store))
        {
            Assert.Equal(["beijing", "jilin", "tianjin", "wuxi", "zhengzhou"], first.Cities.Enabled.Select(c => c.Code));
            Assert.Equal(10, await first.Log.Head(TestContext.Current.CancellationToken));
        }

        await using var second = await Open(folder.Store);
        Assert.Equal(10, await second.Log.Head(TestContext.Current.CancellationToken));
    }

    private static Task<InfoGovHost> Open(string store, string? plugins = null) => InfoGovHost.Open(store, TimeProvider.System, plugins);

    private static async Task Enable(string store, string plugins)
    {
        await using var host = await RunningHost.Start(store, plugins);
        (await (await host.AsAdministrator()).Post("/api/administration/yunzhou/enable-city")).Is(System.Net.HttpStatusCode.OK);
    }

    /// <summary>A store that outlives its host.</summary>
    private sealed class Folder : IAsyncDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("infogov-start-").FullName;

        public string Store => $"Data Source={Path.Combine(path, "infogov.db")}";

        public ValueTask DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(path, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}

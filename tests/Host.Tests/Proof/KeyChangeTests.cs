using System.Net;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Tests.Cluster;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Proof;

/// <summary>A store goes on under the name and the key it began with; another is a mistake, until the settings name the one it follows.</summary>
public sealed class KeyChangeTests
{
    private static readonly string Second = Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 32)]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_key_stops_the_start_and_on_purpose_it_signs_the_head_at_once_and_what_was_signed_before_holds(bool onPostgres)
    {
        using var files = new TemporaryStore();
        var (store, outside, remembered) = (onPostgres ? await SharedPostgres.NewDatabase() : files.ConnectionString, files.File("outside"), files.File("remembered"));
        string former, events;
        await using (var host = await RunningHost.Start(store, settings: Settings(outside)))
        {
            await host.As(Role.ConstructionUnit);
            former = (await host.Public.Get("/log/key")).Is(HttpStatusCode.OK).Text.Trim();
            Assert.Equal(0, await Verify(host, "--key", former, "--remember", remembered));
            await Kept(host, outside);
            events = await File.ReadAllTextAsync($"{outside}/events.checkpoint", Cancellation);
        }

        foreach (var (name, value) in new[] { ("Proof:Key", Second), ("Proof:Origin", "log.example") })
        {
            var refused = await Assert.ThrowsAsync<InvalidDataException>(() => RunningHost.Start(store, settings: Settings(outside, (name, value))));
            Assert.Contains($"has signed as {former};", refused.Message, StringComparison.Ordinal);
            Assert.Contains("Proof:Former", refused.Message, StringComparison.Ordinal);
        }

        string key;
        await using (var host = await RunningHost.Start(store, settings: Settings(outside, ("Proof:Key", Second), ("Proof:Former", former))))
        {
            key = (await host.Public.Get("/log/key")).Text.Trim();
            Assert.NotEqual(former, key);
            Assert.Contains(former, (await host.Public.Get("/log")).Is(HttpStatusCode.OK).Json!["former"]!.AsArray().Select(k => k!.ToString()));
            Assert.Equal(Cli.Failed, await Verify(host, "--key", key, "--remember", remembered));
            Assert.Equal(0, await Verify(host, "--key", key, "--former", former, "--remember", remembered));
            await HostProcess.Until(async () => await File.ReadAllTextAsync($"{outside}/events.checkpoint", Cancellation) != events, TimeSpan.FromSeconds(60));
        }

        // The change is made; who follows whom is remembered.
        await using (var host = await RunningHost.Start(store, settings: Settings(outside, ("Proof:Key", Second))))
        {
            Assert.Equal(0, await Verify(host, "--key", key, "--remember", remembered));
            await host.As(Role.ConstructionUnit);
            await Kept(host, outside);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => RunningHost.Start(store, settings: Settings(outside)));
        Assert.Equal(0, await Cli.Run(["verify", "--checkpoint", $"{outside}/events.checkpoint", "--connection-string", store], Cancellation));
        Assert.Equal(0, await Cli.Run(["log-key", "--connection-string", store], Cancellation));
    }

    [Fact]
    public async Task The_key_that_a_store_made_is_exported_and_set_from_outside_is_the_same()
    {
        using var store = new TemporaryStore();
        string key;
        await using (var host = await RunningHost.Start(store.ConnectionString))
        {
            key = (await host.Public.Get("/log/key")).Text;
        }

        Assert.Equal(0, await store.Run("log-key", "--export", store.File("secret")));
        await using var again = await RunningHost.Start(store.ConnectionString, settings: new(StringComparer.Ordinal) { ["Proof:Key"] = (await File.ReadAllTextAsync(store.File("secret"), Cancellation)).Trim() });
        Assert.Equal(key, (await again.Public.Get("/log/key")).Text);
    }

    [Fact]
    public async Task A_command_that_is_not_told_the_key_signs_with_no_other()
    {
        using var store = new TemporaryStore();
        await using (var host = await RunningHost.Start(store.ConnectionString, settings: new(StringComparer.Ordinal) { ["Proof:Key"] = Second }))
        {
            await host.As(Role.ConstructionUnit);
        }

        Assert.Equal(Cli.Failed, await store.Run("backup", store.File("a.gz")));
        Assert.False(File.Exists(store.File("a.gz")));
        Assert.Equal(0, await store.Run("verify"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Dictionary<string, string?> Settings(string outside, params (string Name, string Value)[] others) =>
        others.Append(("Proof:Folder", outside)).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2, StringComparer.Ordinal);

    private static Task<int> Verify(RunningHost host, params string[] options) => Cli.Run(["verify-log", host.Address.ToString(), .. options], Cancellation);

    private static async Task Kept(RunningHost host, string outside)
    {
        var head = $"{await host.Parts.Log.Head(Cancellation)}";
        await HostProcess.Until(
            async () => File.Exists($"{outside}/events.checkpoint") && (await File.ReadAllLinesAsync($"{outside}/events.checkpoint", Cancellation))[1] == head, TimeSpan.FromSeconds(60));
    }
}

using System.Net;
using InfoGov.Disclosure.Proof;
using InfoGov.Host.Tests.Starting;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoGov.Host.Tests.Proof;

/// <summary>The folder outside of the store, in which the signed checkpoint is kept.</summary>
public sealed class CheckpointFolderTests
{
    [Fact]
    public async Task A_folder_that_vanished_is_told_once_and_in_the_metrics_while_the_host_serves_on()
    {
        using var files = new TemporaryStore();
        var outside = files.File("outside");
        var lines = new LoggedLines();
        await using var host = await RunningHost.Start(
            files.ConnectionString, configure: services => services.AddLogging(logging => logging.AddProvider(lines)), settings: new(StringComparer.Ordinal) { ["Proof:Folder"] = outside });
        Directory.Delete(outside, recursive: true);
        await host.As(Role.ConstructionUnit);
        await HostProcess.Until(() => Task.FromResult(lines.Written.Any(line => line.StartsWith($"The checkpoint is signed, but it cannot be kept in {outside}, as Proof:Folder says: ", StringComparison.Ordinal))), TimeSpan.FromSeconds(60));
        await HostProcess.Until(async () => (await host.Public.Get("/metrics")).Text.Split('\n').Any(line => line.StartsWith("infogov_checkpoint_kept_seconds_ago{} ", StringComparison.Ordinal) && long.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) > 5), TimeSpan.FromSeconds(60));
        Assert.Single(lines.Written, line => line.Contains("checkpoint", StringComparison.OrdinalIgnoreCase));
        (await host.Public.Get("/health/ready")).Is(HttpStatusCode.OK);
        Assert.False(Directory.Exists(outside));

        Directory.CreateDirectory(outside);
        await HostProcess.Until(() => Task.FromResult(File.Exists($"{outside}/events.checkpoint")), TimeSpan.FromSeconds(60));
        await HostProcess.Until(() => Task.FromResult(host.App.Services.GetRequiredService<LogSeal>().SinceKept < TimeSpan.FromSeconds(3)), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_checkpoint_of_another_store_that_lies_there_is_kept_beside()
    {
        using var files = new TemporaryStore();
        Directory.CreateDirectory(files.File("outside"));
        await File.WriteAllTextAsync(files.File("outside/events.checkpoint"), "other/events\n7\nx\n\n— other/events xyz\n", TestContext.Current.CancellationToken);
        await using var host = await RunningHost.Start(files.ConnectionString, settings: new(StringComparer.Ordinal) { ["Proof:Folder"] = files.File("outside") });
        await HostProcess.Until(() => Task.FromResult(Directory.GetFiles(files.File("outside"), "events.checkpoint*").Length == 2), TimeSpan.FromSeconds(60));
        Assert.Contains(Directory.GetFiles(files.File("outside")), file => File.ReadAllText(file).StartsWith("other/events\n7", StringComparison.Ordinal));
    }
}

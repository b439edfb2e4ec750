using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;
using Orleans;
using Orleans.Runtime;

namespace InfoGov.Host.Pages.Console.Watching;

/// <summary><c>/console/operation</c>: whether a command could be recorded now, the hosts and what they hold, the daily sweep, the checkpoint, and the check of the log.</summary>
internal sealed class OperationPage(InfoGovHost host, IGrainFactory grains, Verification verification) : Page
{
    // The record of complete sweeps: its last event is the last of them.
    private static readonly EntityId LastSweep = new("sweep", "duties");

    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get("/console/operation", async visit => visit.Show<OperationView>(new { Of = await Look(visit), Check = State() }));
        administrators.Get("/console/operation/check", visit => visit.WantsPart ? visit.Show<CheckView>(new { Of = State() }) : visit.SeeOther("/console/operation#check"));
        administrators.Post("/console/operation/check", "console-verify", new Text("在页面上核验日志", "Check the log on a page"), (visit, _) =>
        {
            verification.Begin();
            return Task.FromResult(visit.SeeOther("/console/operation#check"));
        });
    }

    private CheckShown State() => new(verification.IsRunning, verification.Progress.Done, verification.Progress.Total, verification.Findings, verification.EndedAt, verification.Root);

    private async Task<OperationShown> Look(Visit visit)
    {
        var ready = await visit.Service<OwnApi>().Get("/health/ready");
        var cluster = grains.GetGrain<IManagementGrain>(0);
        var hosts = await cluster.GetHosts(onlyActive: false);
        var activations = await cluster.GetSimpleGrainStatistics();
        var swept = await host.Grains.LastEvent(LastSweep, visit.Cancellation);
        return new OperationShown(ready.IsDone, System.Text.Encoding.UTF8.GetString(ready.Body), [.. hosts.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => (pair.Key.Endpoint.ToString(), pair.Value.ToString()))],
            [.. activations.GroupBy(one => one.GrainType.Split(',')[0].Split('.')[^1], StringComparer.Ordinal).Select(same => (same.Key, same.Sum(one => (long)one.ActivationCount))).Where(pair => pair.Key.EndsWith("Grain", StringComparison.Ordinal)).OrderByDescending(pair => pair.Item2)],
            swept?.Context.On, await host.Log.Head(visit.Cancellation), visit.Http.RequestServices.GetRequiredService<IConfiguration>()["Dashboard:Enabled"] == "true");
    }
}

/// <summary>How the installation does.</summary>
/// <param name="IsReady">A command could be recorded now.</param>
/// <param name="Words">What is wrong where not.</param>
/// <param name="Hosts">Addresses and states of the hosts.</param>
/// <param name="Activations">How many entities of which kind are held in memory.</param>
/// <param name="Swept">The day of the last complete sweep of duties.</param>
/// <param name="Events">How many events the log holds.</param>
/// <param name="HasDashboard">Orleans' dashboard is on.</param>
public sealed record OperationShown(bool IsReady, string Words, IReadOnlyList<(string Address, string State)> Hosts, IReadOnlyList<(string Kind, long Count)> Activations, DateOnly? Swept, long Events, bool HasDashboard);

/// <summary>A check of the log: under way, or ended with what it found.</summary>
public sealed record CheckShown(bool IsRunning, long Done, long Total, IReadOnlyList<string>? Findings, DateTimeOffset? EndedAt, (long Events, string Root)? Root);

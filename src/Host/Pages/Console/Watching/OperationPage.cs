using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;
using InfoGov.Notices.Webhooks;
using Orleans;
using Orleans.Runtime;

namespace InfoGov.Host.Pages.Console.Watching;

/// <summary><c>/console/operation</c>: whether a command could be recorded now, the hosts and what they hold, the daily sweep, the checkpoint, and the check of the log.</summary>
internal sealed class OperationPage(InfoGovHost host, IGrainFactory grains, Verification verification) : Page
{
    private const string Grain = "Grain";

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
        var backlog = await visit.Service<WebhookBacklogs>().Look(visit.Cancellation);
        var swept = await host.Grains.LastEvent(LastSweep, visit.Cancellation);
        return new OperationShown(ready.IsDone, System.Text.Encoding.UTF8.GetString(ready.Body), [.. hosts.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => (pair.Key.Endpoint.ToString(), pair.Value.ToString()))],
            [.. activations.GroupBy(one => KindOf(one.GrainType), StringComparer.Ordinal).Where(same => same.Key is not null).Select(same => (same.Key!, same.Sum(one => (long)one.ActivationCount))).OrderByDescending(pair => pair.Item2)],
            swept?.Context.On, await host.Log.Head(visit.Cancellation), visit.Http.RequestServices.GetRequiredService<IConfiguration>()["Dashboard:Enabled"] == "true")
        {
            Undelivered = backlog.Undelivered,
            Oldest = backlog.Oldest,
            DeadLetters = backlog.DeadLetters,
            AuditWaiting = visit.Service<AuditWriter>().Waiting,
        };
    }

    /// <summary>The kind of an entity by the name of its grain's class; null for what is none of ours.</summary>
    private string? KindOf(string grainType) => grainType.Split(',')[0].Split('.')[^1] is var name && name.EndsWith(Grain, StringComparison.Ordinal) ? host.Kinds.All.FirstOrDefault(kind => kind.StateType.Name == name[..^Grain.Length])?.Name : null;
}

/// <summary>How the installation does.</summary>
/// <param name="IsReady">A command could be recorded now.</param>
/// <param name="Words">What is wrong where not.</param>
/// <param name="Hosts">Addresses and states of the hosts.</param>
/// <param name="Activations">How many entities of which kind are held in memory.</param>
/// <param name="Swept">The day of the last complete sweep of duties.</param>
/// <param name="Events">How many events the log holds.</param>
/// <param name="HasDashboard">Orleans' dashboard is on.</param>
public sealed record OperationShown(bool IsReady, string Words, IReadOnlyList<(string Address, string State)> Hosts, IReadOnlyList<(string Kind, long Count)> Activations, DateOnly? Swept, long Events, bool HasDashboard)
{
    /// <summary>Notices that webhooks have not delivered yet.</summary>
    public long Undelivered { get; init; }

    /// <summary>When the first of them was made.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>Notices that webhooks have given up.</summary>
    public long DeadLetters { get; init; }

    /// <summary>Entries of the audit that this host has not written yet.</summary>
    public int AuditWaiting { get; init; }
}

/// <summary>A check of the log: under way, or ended with what it found.</summary>
public sealed record CheckShown(bool IsRunning, long Done, long Total, IReadOnlyList<string>? Findings, DateTimeOffset? EndedAt, (long Events, string Root)? Root);

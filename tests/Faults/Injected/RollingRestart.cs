using InfoGov.Faults.Hosts;

namespace InfoGov.Faults.Injected;

/// <summary>One of two hosts is told to stop, drains for the five seconds that are the default, and is started again.</summary>
internal sealed class RollingRestart : Fault
{
    public override string Name => "SIGTERM of one of two hosts";

    public override IReadOnlyList<string> Stores => [TestedStore.Postgres];

    public override int Hosts => 2;

    public override string[] Settings(Scene scene, int host) => ["--Cluster:DrainSeconds=5"];

    public override async Task Strike(Scene scene)
    {
        var host = scene.Hosts[1];
        await host.Signal("TERM");
        if (await host.Ended() is not 0 and var exit)
        {
            throw new InvalidOperationException($"the host that was told to stop ended with {exit}");
        }

        await scene.Start([], host.Address);
        await scene.Forget(host);
    }
}

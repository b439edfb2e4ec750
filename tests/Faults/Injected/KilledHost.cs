using InfoGov.Faults.Hosts;

namespace InfoGov.Faults.Injected;

/// <summary>The only host is killed, and started again at once, as systemd does.</summary>
internal sealed class KilledHost : Fault
{
    public override string Name => "kill -9 of the only host";

    public override async Task Strike(Scene scene)
    {
        var host = scene.Hosts[0];
        await host.Signal("KILL");
        await scene.StartAgain(host);
    }
}

/// <summary>One of two hosts is killed and stays away; the other takes over what it had.</summary>
internal sealed class KilledHostOfTwo : Fault
{
    public override string Name => "kill -9 of one of two hosts";

    public override IReadOnlyList<string> Stores => [TestedStore.Postgres];

    public override int Hosts => 2;

    public override async Task Strike(Scene scene)
    {
        await scene.Hosts[1].Signal("KILL");
        await scene.Forget(scene.Hosts[1]);
    }
}

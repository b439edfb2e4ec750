using InfoGov.Faults.Hosts;

namespace InfoGov.Faults.Injected;

/// <summary>The only host gets no processor for a while, as on a machine that is suspended.</summary>
internal sealed class FrozenHost : Fault
{
    public override string Name => "the only host frozen";

    public override IReadOnlyList<string> Stores => [TestedStore.Sqlite];

    public override async Task Strike(Scene scene)
    {
        await scene.Hosts[0].Signal("STOP");
        await scene.Last();
        await scene.Hosts[0].Signal("CONT");
    }
}

/// <summary>One of two hosts is frozen for a minute; the other takes it for dead, and it has to find that out.</summary>
internal sealed class FrozenHostOfTwo : Fault
{
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(60);

    public override string Name => "one of two hosts frozen for 60 s";

    public override IReadOnlyList<string> Stores => [TestedStore.Postgres];

    public override int Hosts => 2;

    public override async Task Strike(Scene scene)
    {
        await scene.Hosts[1].Signal("STOP");
        await Task.Delay(Frozen, TimeProvider.System);
        await scene.Hosts[1].Signal("CONT");
    }
}

using InfoGov.Faults.Hosts;

namespace InfoGov.Faults.Injected;

/// <summary>Every process of PostgreSQL is killed; it is started again after a while.</summary>
internal sealed class KilledPostgres : Fault
{
    public override string Name => "kill -9 of PostgreSQL";

    public override IReadOnlyList<string> Stores => [TestedStore.Postgres];

    public override int Hosts => 2;

    public override async Task Strike(Scene scene)
    {
        await scene.Store.Server!.Kill();
        await scene.Last();
        await scene.Store.Server.Resume();
    }
}

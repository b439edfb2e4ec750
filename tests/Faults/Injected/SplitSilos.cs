using System.Globalization;
using InfoGov.Faults.Hosts;

namespace InfoGov.Faults.Injected;

/// <summary>Two hosts do not reach each other for a while; both reach the database, and clients reach both.</summary>
internal sealed class SplitSilos : Fault
{
    private readonly List<Cable> cables = [];

    public override string Name => "split between two silos";

    public override IReadOnlyList<string> Stores => [TestedStore.Postgres];

    public override int Hosts => 2;

    /// <summary>Each is known by the address of a cable, and listens at the other end of it: all of 127.0.0.0/8 is this machine.</summary>
    public override string[] Settings(Scene scene, int host)
    {
        var cable = scene.Keep(new Cable($"127.0.{host + 1}.1", $"127.0.{host + 1}.2"));
        cables.Add(cable);
        return [$"--Cluster:Address={cable.From}", $"--Cluster:Listen={cable.To}", string.Create(CultureInfo.InvariantCulture, $"--Cluster:Port={cable.Port}")];
    }

    public override async Task Strike(Scene scene)
    {
        cables.ForEach(cable => cable.IsCut = true);
        await scene.Last();
        cables.ForEach(cable => cable.IsCut = false);
    }
}

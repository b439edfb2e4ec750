using Orleans;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Every entity as Orleans knows it: a grain of the type that its kind names and with its key, so that <c>project/ID</c> is
/// grain and stream. Orleans gives address, one activation in the cluster, one turn at a time, placement and the idle.
/// </summary>
[Alias("infogov.entity")]
public interface IEntityGrain : IGrainWithStringKey
{
    /// <summary>Carries a command out, or says why not. Completes when it is durable, refused or rejected.</summary>
    [Alias("send")]
    ValueTask<CommandResult> Send(Envelope envelope);
}

using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Projects;

/// <summary>A grain for each <see cref="Network"/>.</summary>
[GrainType(Network.Kind)]
internal sealed class NetworkGrain(CommandWay way) : EntityGrain<Network>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Network> Description { get; } = new(Network.Kind, Network.None)
    {
        City = (_, network) => network.City,
        Facts = Network.Establish,
        Subjects = [Facts.Network.Exists],
        Readers = Readers.OfUnit,
        Outline = network => new Outline(network.Name, network.Owner.Name, "registered"),
        Stages = ["registered"],
        Likeness = network => new Likeness(network.Name, network.Owner.Name),
    };
}

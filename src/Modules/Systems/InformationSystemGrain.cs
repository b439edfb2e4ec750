using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Systems;

/// <summary>A grain for each <see cref="InformationSystem"/>.</summary>
[GrainType(InformationSystem.Kind)]
internal sealed class InformationSystemGrain(CommandWay way) : EntityGrain<InformationSystem>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<InformationSystem> Description { get; } = new(InformationSystem.Kind, InformationSystem.None, [KeySystemRows.Entries, KeySystemRows.Systems], KeySystemRows.Of)
    {
        City = (_, system) => system.City,
        Facts = SystemFacts.Establish,
        Subjects = [Facts.InformationSystem.Exists],
        Readers = Readers.OfUnit,
        Outline = system => new Outline(system.Name, system.Owner.Name, FactType.ShowValue(system.Stage)),
        Stages = Outline.StagesOf<Stage>(),
        Likeness = InformationSystem.LikenessOf,
    };
}

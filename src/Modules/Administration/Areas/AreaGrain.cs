using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Administration;

/// <summary>A grain for each <see cref="Area"/>.</summary>
[GrainType(Area.Kind)]
internal sealed class AreaGrain(CommandWay way) : EntityGrain<Area>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Area> Description { get; } = new(Area.Kind, Area.None, [AreaRows.EmergencyPlans, AreaRows.IndustryDirectories], AreaRows.Of)
    {
        City = (_, area) => area.City,
        Facts = AreaFacts.Establish,
        Subjects = [Facts.Area.Exists],
        Readers = Readers.AnyKey,
        Outline = area => new Outline(area.Name, area.Name, area.Level is { } level ? FactType.ShowValue(level) : null),
        Stages = Outline.StagesOf<Level>(),
        Likeness = area => area.FoundSecretOn is not null ? null : new Likeness(area.Name),
    };
}

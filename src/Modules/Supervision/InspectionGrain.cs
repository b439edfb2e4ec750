using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Supervision;

/// <summary>A grain for each <see cref="Inspection"/>.</summary>
[GrainType(Inspection.Kind)]
internal sealed class InspectionGrain(CommandWay way) : EntityGrain<Inspection>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Inspection> Description { get; } = new(Inspection.Kind, Inspection.None)
    {
        City = (_, i) => i.City,
        Facts = (matter, i) => i.Visit?.Establish(matter),
        Readers = Readers.OfUnit,
        Outline = i => new Outline(i.Visit?.Subject, i.Visit?.Subject, "recorded") { Area = i.Visit?.Area },
        Stages = ["recorded"],
    };
}

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

/// <summary>A grain for each <see cref="Sector"/>.</summary>
[GrainType(Sector.Kind)]
internal sealed class SectorGrain(CommandWay way) : EntityGrain<Sector>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Sector> Description { get; } = new(Sector.Kind, Sector.None)
    {
        City = (_, sector) => sector.City,
        Facts = Sector.Establish,
        Subjects = [Facts.Sector.Exists],
        Readers = Readers.AnyKey,
        Outline = sector => new Outline(sector.Name, Stage: "registered"),
        Stages = ["registered"],
        Likeness = sector => new Likeness(sector.Name),
    };
}

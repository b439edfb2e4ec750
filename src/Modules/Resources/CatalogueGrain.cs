using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Resources;

/// <summary>A grain for each <see cref="Catalogue"/>.</summary>
[GrainType(Catalogue.Kind)]
internal sealed class CatalogueGrain(CommandWay way) : EntityGrain<Catalogue>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Catalogue> Description { get; } = new(Catalogue.Kind, Catalogue.None)
    {
        City = (_, catalogue) => catalogue.City,
        Readers = Readers.OfUnit,
        Outline = catalogue => new Outline(catalogue.City, Stage: "edited"),
        Stages = ["edited"],
    };
}

using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Resources;

/// <summary>A grain for each <see cref="Resource"/>.</summary>
[GrainType(Resource.Kind)]
internal sealed class ResourceGrain(CommandWay way) : EntityGrain<Resource>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Resource> Description { get; } = new(Resource.Kind, Resource.None, [ResourceRows.Entries], ResourceRows.Of)
    {
        City = (_, resource) => resource.City,
        Facts = ResourceFacts.Establish,
        Subjects = [Facts.Resource.Exists],
        Readers = Readers.OfUnit,
        Outline = resource => new Outline(resource.Name, resource.Owner.Name, resource.Days.Retired is null ? "registered" : "retired"),
        Stages = ["registered", "retired"],
        Likeness = DataItems.Of,
    };
}

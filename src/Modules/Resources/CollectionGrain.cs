using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Resources;

/// <summary>A grain for each <see cref="Collection"/>.</summary>
[GrainType(Collection.Kind)]
internal sealed class CollectionGrain(CommandWay way) : EntityGrain<Collection>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Collection> Description { get; } = new(Collection.Kind, Collection.None)
    {
        City = (_, collection) => collection.City,
        Facts = Collection.Establish,
        Subjects = [Facts.Collection.Exists],
        Readers = Readers.OfUnit,
        Outline = collection => new Outline(collection.Item, collection.Collector.Name, "collected"),
        Stages = ["collected"],
        Likeness = DataItems.Of,
    };
}

using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Resources;

/// <summary>A grain for each <see cref="Sharing"/>.</summary>
[GrainType(Sharing.Kind)]
internal sealed class SharingGrain(CommandWay way) : EntityGrain<Sharing>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Sharing> Description { get; } = new(Sharing.Kind, Sharing.None)
    {
        City = (_, sharing) => sharing.City,
        Facts = Sharing.Establish,
        Subjects = [Facts.Sharing.Exists],
        Readers = Readers.OfUnit,
        About = sharing => sharing.ResourceId is { } resource ? (Resource.At(resource), sharing.Stage is SharingStage.Granted) : null,
        Outline = sharing => new Outline(sharing.Purpose, sharing.Requester.Name, FactType.ShowValue(sharing.Stage)),
        Stages = Outline.StagesOf<SharingStage>(),
    };
}

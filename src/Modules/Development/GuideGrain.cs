using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Development;

/// <summary>A grain for each <see cref="Guide"/>.</summary>
[GrainType(Guide.Kind)]
internal sealed class GuideGrain(CommandWay way) : EntityGrain<Guide>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Guide> Description { get; } = new(Guide.Kind, Guide.None)
    {
        City = (_, g) => g.City,
        Facts = (matter, g) => g.Content?.Establish(matter),
        Subjects = [Facts.Guide.Exists],
        Readers = Readers.AnyKey,
        Outline = g => new Outline(g.Content?.Title, null, "recorded"),
        Stages = ["recorded"],
    };
}

using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Organizations;

/// <summary>A grain for each <see cref="Expert"/>.</summary>
[GrainType(Expert.Kind)]
internal sealed class ExpertGrain(CommandWay way) : EntityGrain<Expert>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Expert> Description { get; } = new(Expert.Kind, Expert.None)
    {
        City = (_, expert) => expert.City,
        Facts = (matter, expert) => matter.With(Facts.Expert.Field, expert.Field),
        Readers = Readers.OfUnit,
        Outline = expert => new Outline(expert.Name, expert.Unit, expert.RetiredOn is null ? "registered" : "retired"),
        Stages = ["registered", "retired"],
        Likeness = expert => expert.RetiredOn is not null ? null : new Likeness(expert.Name, expert.Unit),
    };
}

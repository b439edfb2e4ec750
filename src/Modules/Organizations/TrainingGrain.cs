using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Organizations;

/// <summary>A grain for each <see cref="Training"/>.</summary>
[GrainType(Training.Kind)]
internal sealed class TrainingGrain(CommandWay way) : EntityGrain<Training>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Training> Description { get; } = new(Training.Kind, Training.None)
    {
        City = (_, training) => training.City,
        Facts = (matter, training) => matter.With(Facts.Training.Topic, training.Topic),
        Readers = Readers.OfUnit,
        Outline = training => new Outline(training.Topic, training.Unit, "recorded"),
        Stages = ["recorded"],
    };
}

using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Development;

/// <summary>A grain for each <see cref="Survey"/>.</summary>
[GrainType(Survey.Kind)]
internal sealed class SurveyGrain(CommandWay way) : EntityGrain<Survey>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Survey> Description { get; } = new(Survey.Kind, Survey.None)
    {
        City = (_, s) => s.City,
        Facts = (matter, s) => s.Content?.Establish(matter),
        Subjects = [Facts.Survey.Exists],
        Readers = Readers.OfUnit,
        Outline = s => new Outline(s.Content?.Topic, null, "recorded"),
        Stages = ["recorded"],
    };
}

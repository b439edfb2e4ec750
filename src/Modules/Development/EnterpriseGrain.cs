using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Development;

/// <summary>A grain for each <see cref="Enterprise"/>.</summary>
[GrainType(Enterprise.Kind)]
internal sealed class EnterpriseGrain(CommandWay way) : EntityGrain<Enterprise>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Enterprise> Description { get; } = new(Enterprise.Kind, Enterprise.None)
    {
        City = (_, e) => e.City,
        Facts = (matter, e) => e.Support?.Establish(matter),
        Subjects = [Facts.Enterprise.Exists],
        Readers = Readers.OfUnit,
        Outline = e => new Outline(e.Support?.Name, e.Support?.Name, "recorded"),
        Stages = ["recorded"],
    };
}

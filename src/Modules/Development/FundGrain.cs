using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Development;

/// <summary>A grain for each <see cref="Fund"/>.</summary>
[GrainType(Fund.Kind)]
internal sealed class FundGrain(CommandWay way) : EntityGrain<Fund>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Fund> Description { get; } = new(Fund.Kind, Fund.None)
    {
        City = (_, f) => f.City,
        Facts = (matter, f) => f.Allocation?.Establish(matter),
        Subjects = [Facts.Fund.Exists],
        Readers = Readers.OfUnit,
        Outline = f => new Outline(f.Allocation?.Recipient, f.Allocation?.Recipient, "recorded"),
        Stages = ["recorded"],
    };
}

using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Development;

/// <summary>A grain for each <see cref="Provider"/>.</summary>
[GrainType(Provider.Kind)]
internal sealed class ProviderGrain(CommandWay way) : EntityGrain<Provider>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Provider> Description { get; } = new(Provider.Kind, Provider.None, [HomepageRows.Homepages], HomepageRows.Of)
    {
        City = (_, p) => p.City,
        Facts = (matter, p) => p.Profile?.Establish(matter),
        Subjects = [Facts.Provider.Exists],
        Readers = Readers.OfUnit,
        Outline = p => new Outline(p.Profile?.Name, p.Profile?.Name, "recorded"),
        Stages = ["recorded"],
        Likeness = p => new Likeness(p.Profile?.Name, p.Profile?.Name),
    };
}

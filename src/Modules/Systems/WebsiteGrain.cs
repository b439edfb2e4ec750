using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Systems;

/// <summary>A grain for each <see cref="Website"/>.</summary>
[GrainType(Website.Kind)]
internal sealed class WebsiteGrain(CommandWay way) : EntityGrain<Website>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Website> Description { get; } = new(Website.Kind, Website.None)
    {
        City = (_, website) => website.City,
        Facts = Website.Establish,
        Subjects = [Facts.Website.Exists],
        Readers = Readers.OfUnit,
        Outline = website => new Outline(website.Name, website.Owner.Name, website.Domain is null ? "registered" : "domainRegistered"),
        Stages = ["registered", "domainRegistered"],
        Likeness = website => new Likeness(website.Name, website.Owner.Name) { Code = website.Domain },
    };
}

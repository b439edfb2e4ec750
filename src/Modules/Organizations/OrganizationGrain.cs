using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Orleans;

namespace InfoGov.Organizations;

/// <summary>A grain for each <see cref="Organization"/>.</summary>
[GrainType(Organization.Kind)]
internal sealed class OrganizationGrain(CommandWay way) : EntityGrain<Organization>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Organization> Description { get; } = new(Organization.Kind, Organization.None, [OrganizationRows.Organizations, OrganizationRows.Guides, OrganizationRows.Catalogues], OrganizationRows.Of)
    {
        City = (_, organization) => organization.City,
        Facts = OrganizationFacts.Establish,
        Subjects = [Facts.Organization.Exists, Facts.Rectification.Exists],
        Readers = Readers.AnyKey,
        Outline = organization => new Outline(organization.Name, organization.Name, "registered"),
        Stages = ["registered"],
        Likeness = organization => organization.DissolvedOn is not null ? null : new Likeness(organization.Name) { Code = organization.CreditCode },
    };
}

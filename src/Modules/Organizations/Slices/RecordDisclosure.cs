using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>What a unit has published of its guide, its catalogue and its services; an item comes by itself from its publication here.</summary>
[Called("登记公开情况", "Record what a unit has published")]
[Slice(Module.Organizations, Organization.Kind), SentBy(Role.StateOrgan, Role.PublicServiceUnit)]
internal sealed record RecordDisclosure : Command<Organization>
{
    public bool? GuidePublished { get; init; }

    public bool? CataloguePublished { get; init; }

    public IReadOnlyList<ServiceItem>? PublishedItems { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return [new DisclosureRecorded(GuidePublished, CataloguePublished, PublishedItems)];
    }
}

internal sealed record DisclosureRecorded(bool? GuidePublished, bool? CataloguePublished, IReadOnlyList<ServiceItem>? PublishedItems) : StandingEvent
{
    protected override Standing Happen(Standing standing, DateOnly on) => standing with
    {
        DisclosureGuidePublished = GuidePublished ?? standing.DisclosureGuidePublished,
        DisclosureCataloguePublished = CataloguePublished ?? standing.DisclosureCataloguePublished,
        PublishedItems = PublishedItems is null ? standing.PublishedItems : [.. (standing.PublishedItems ?? []).Union(PublishedItems).Order()],
    };
}

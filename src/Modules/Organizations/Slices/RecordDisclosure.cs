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

    /// <summary>Where the guide can be read: http or https.</summary>
    public string? GuideUrl { get; init; }

    /// <summary>Where the catalogue can be read: http or https.</summary>
    public string? CatalogueUrl { get; init; }

    public IReadOnlyList<ServiceItem>? PublishedItems { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        RequireAddress(GuideUrl, "guideUrl");
        RequireAddress(CatalogueUrl, "catalogueUrl");
        return
        [
            new DisclosureRecorded(GuidePublished, CataloguePublished, PublishedItems)
            {
                Guide = GuidePublished == true ? Published(context, GuideUrl, DutyType.PublishGuide) : null,
                Catalogue = CataloguePublished == true ? Published(context, CatalogueUrl, DutyType.PublishCatalogue) : null,
            },
        ];
    }

    /// <summary>What ordered it are the duties to publish it that the unit has or had.</summary>
    private static PublishedAt Published(CommandContext context, string? url, DutyType duty) => new(
        context.On, url, [.. context.Life.Duties.Where(d => d.Type == duty).Select(d => d.Provision).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static void RequireAddress(string? url, string path)
    {
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")))
        {
            throw Order.Refuse(400, "invalid", $"{path} 须为 http 或 https 地址", $"{path} must be an address with http or https.", path);
        }
    }
}

internal sealed record DisclosureRecorded(bool? GuidePublished, bool? CataloguePublished, IReadOnlyList<ServiceItem>? PublishedItems) : StandingEvent
{
    public PublishedAt? Guide { get; init; }

    public PublishedAt? Catalogue { get; init; }

    protected override Standing Happen(Standing standing, DateOnly on) => standing with
    {
        DisclosureGuidePublished = GuidePublished ?? standing.DisclosureGuidePublished,
        DisclosureCataloguePublished = CataloguePublished ?? standing.DisclosureCataloguePublished,
        Guide = Guide ?? standing.Guide,
        Catalogue = Catalogue ?? standing.Catalogue,
        PublishedItems = PublishedItems is null ? standing.PublishedItems : [.. (standing.PublishedItems ?? []).Union(PublishedItems).Order()],
    };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>How a website is set up changes; null members stay.</summary>
[Called("更新网站信息", "Update a website")]
[Slice(Module.Systems, Website.Kind), SentBy(Role.StateOrgan)]
internal sealed record UpdateWebsite : Command<Website>
{
    public string? Name { get; init; }

    public bool? PortalLink { get; init; }

    public bool? UnifiedStyle { get; init; }

    public bool? IsOutsourced { get; init; }

    public bool? OutsourcingNorm { get; init; }

    public override IEnumerable<IEvent<Website>> Decide(Website website, CommandContext context)
    {
        website.Require(context);
        Order.NotBlank(Name ?? website.Name, "name");
        return [new WebsiteUpdated(Name?.Trim(), PortalLink, UnifiedStyle, IsOutsourced, OutsourcingNorm)];
    }
}

internal sealed record WebsiteUpdated(string? Name, bool? PortalLink, bool? UnifiedStyle, bool? IsOutsourced, bool? OutsourcingNorm) : WebsiteEvent
{
    protected override Website Happen(Website website, EventContext context) => website with
    {
        Name = Name ?? website.Name,
        PortalLink = PortalLink ?? website.PortalLink,
        UnifiedStyle = UnifiedStyle ?? website.UnifiedStyle,
        IsOutsourced = IsOutsourced ?? website.IsOutsourced,
        OutsourcingNorm = OutsourcingNorm ?? website.OutsourcingNorm,
    };
}

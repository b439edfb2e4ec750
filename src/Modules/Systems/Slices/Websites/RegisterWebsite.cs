using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>A state organ registers its website.</summary>
[Slice(Module.Systems, Website.Kind, Opens = true), SentBy(Role.StateOrgan)]
internal sealed record RegisterWebsite : Command<Website>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Name { get; init; }

    /// <summary>Whose website it is; that of the sender's unit unless said.</summary>
    public Owner? Owner { get; init; }

    public OwnerType? OwnerType { get; init; }

    public bool? PortalLink { get; init; }

    public bool? UnifiedStyle { get; init; }

    public bool? IsOutsourced { get; init; }

    public bool? OutsourcingNorm { get; init; }

    public override Act Act => Acts.RegisterWebsite;

    public override string? City(EntityId id, Website website) => CityCode;

    public override void Establish(Matter matter, Website website, CommandContext context) => matter
        .With(Facts.Website.OwnerType, OwnerType)
        .With(Facts.Website.PortalLink, PortalLink)
        .With(Facts.Website.UnifiedStyle, UnifiedStyle)
        .With(Facts.Website.IsOutsourced, IsOutsourced)
        .With(Facts.Website.OutsourcingNorm, OutsourcingNorm);

    public override IEnumerable<IEvent<Website>> Decide(Website website, CommandContext context)
    {
        var owner = Owner ?? new Owner(context.Caller.Unit ?? "");
        Order.NotBlank(Name, "name");
        Order.NotBlank(owner.Name, "owner.name");
        return website.RegisteredOn is null
            ? [new WebsiteRegistered(CityCode, Name.Trim(), owner, OwnerType, PortalLink, UnifiedStyle, IsOutsourced, OutsourcingNorm)]
            : throw Order.Refuse(409, "exists", "该网站已登记", "The website is already registered.");
    }
}

internal sealed record WebsiteRegistered(
    string City,
    string Name,
    Owner Owner,
    OwnerType? OwnerType,
    bool? PortalLink,
    bool? UnifiedStyle,
    bool? IsOutsourced,
    bool? OutsourcingNorm) : WebsiteEvent
{
    protected override Website Happen(Website website, EventContext context) => website with
    {
        City = City,
        Name = Name,
        Owner = Owner,
        OwnerType = OwnerType,
        PortalLink = PortalLink,
        UnifiedStyle = UnifiedStyle,
        IsOutsourced = IsOutsourced,
        OutsourcingNorm = OutsourcingNorm,
        RegisteredOn = context.On,
    };
}

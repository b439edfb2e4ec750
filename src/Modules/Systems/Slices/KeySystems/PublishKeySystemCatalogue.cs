using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>
/// The authority lists the system in the catalogue of key systems and publishes the entry; again whenever the catalogue is
/// published anew. The entry is public only where the law orders that.
/// </summary>
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record PublishKeySystemCatalogue : Command<InformationSystem>
{
    public override Act Act => Acts.PublishKeySystemCatalogue;

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.KeyListing?.PublishedOn ?? system.Days.Delisted);
        var publisher = context.Caller.Unit ?? FactType.ShowValue(context.Caller.Role ?? Role.InformatizationAuthority);
        return [new KeySystemPublished(publisher, context.OrderedInto(DisclosureSet.KeySystemCatalogueEntries), system.AreaId)];
    }
}

internal sealed record KeySystemPublished(string Publisher, IReadOnlyList<string> PublicUnder, string? AreaId = null) : SystemEvent, IFollowedUp
{
    public IEnumerable<FollowUp> FollowUps(EntityId id) => AreaId is { } area ? [AreaStanding.KeyCataloguePublished(area)] : [];

    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { KeyListing = new KeyListing(system.KeyListing?.ListedOn ?? context.On, context.On, Publisher, PublicUnder) };
}

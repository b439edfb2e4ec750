using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>What an area has built, and what was there already.</summary>
[Slice(Module.Administration, Area.Kind), SentBy(Role.Government, Role.InformatizationAuthority)]
internal sealed record RecordInfrastructure : RecordMeasures
{
    public IReadOnlyList<BaseDatabase>? BasePlatformsBuilt { get; init; }

    public bool? SharingCatalogueBuilt { get; init; }

    public bool? ExchangePlatformBuilt { get; init; }

    public bool? PublicServicePlatformBuilt { get; init; }

    public bool? UnifiedNetworkBuilt { get; init; }

    /// <summary>What existed before was inventoried and consolidated.</summary>
    public bool? ConsolidationInventoried { get; init; }

    public long? CommunityPlatformCount { get; init; }

    public long? CityManagementPlatformCount { get; init; }

    protected override AreaMeasures Measures() => new()
    {
        BasePlatformsBuilt = BasePlatformsBuilt,
        SharingCatalogueBuilt = SharingCatalogueBuilt,
        ExchangePlatformBuilt = ExchangePlatformBuilt,
        PublicServicePlatformBuilt = PublicServicePlatformBuilt,
        UnifiedNetworkBuilt = UnifiedNetworkBuilt,
        ConsolidationInventoried = ConsolidationInventoried,
        CommunityPlatformCount = CommunityPlatformCount,
        CityManagementPlatformCount = CityManagementPlatformCount,
    };
}

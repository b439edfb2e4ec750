using InfoGov.Grains;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Administration;

/// <summary>Cities, thresholds and keys; rules, publicity plans and areas.</summary>
public sealed class AdministrationModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Administration;

    /// <inheritdoc/>
    public override IEnumerable<GrainKind> Kinds { get; } =
    [
        ApiKey.Kind,
        new GrainKind<IssuedRules>(IssuedRules.Kind, IssuedRules.None) { City = (_, r) => r.City, Facts = IssuedRules.Establish },
        new GrainKind<Publicity>(Publicity.Kind, Publicity.None) { City = (_, p) => p.City, Facts = Publicity.Establish },
        new GrainKind<Area>(Area.Kind, Area.None, [AreaRows.EmergencyPlans, AreaRows.IndustryDirectories], AreaRows.Of)
        {
            City = (_, area) => area.City,
            Facts = AreaFacts.Establish,
        },
        new GrainKind<Sector>(Sector.Kind, Sector.None) { City = (_, sector) => sector.City, Facts = Sector.Establish },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton<ApiKeys>()
        .AddSingleton(PublicLaw.Cities)
        .AddSingleton(PublicLaw.Regulations)
        .AddSingleton(PublicLaw.Provisions)
        .AddSingleton(PublicLaw.Thresholds)
        .AddSingleton(PublicAreas.EmergencyPlans)
        .AddSingleton(PublicAreas.IndustryDirectories);
}

/// <summary>What other modules may know of an area.</summary>
public abstract record AreaStanding : LegalEntry
{
    /// <summary>Community platforms it has; null when that was not recorded.</summary>
    public abstract long? CommunityPlatforms { get; }

    /// <summary>City management platforms it has; null when that was not recorded.</summary>
    public abstract long? CityManagementPlatforms { get; }

    /// <summary>The address of an area.</summary>
    public static GrainId At(string key) => new("area", key);

    /// <summary>What follows for an area from a key system of it that was published.</summary>
    public static FollowUp KeyCataloguePublished(string key) => FollowUp.To(At(key), new NoteKeyCatalogue());
}

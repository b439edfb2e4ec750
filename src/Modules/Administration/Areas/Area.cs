using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Administration;

/// <summary>An area, the city itself included, what its authority published for it, and what was done there.</summary>
internal sealed record Area : AreaStanding, ISecretMatter
{
    public const string Kind = "area";

    public static readonly Area None = new();

    public string Name { get; init; } = "";

    public Level? Level { get; init; }

    public IReadOnlyList<AreaPublication> EmergencyPlans { get; init; } = [];

    public IReadOnlyList<AreaPublication> IndustryDirectories { get; init; } = [];

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>What was allocated, by year.</summary>
    public IReadOnlyList<AreaFunding> Funding { get; init; } = [];

    public AreaMeasures Measures { get; init; } = new();

    public override long? CommunityPlatforms => Measures.CommunityPlatformCount;

    public override long? CityManagementPlatforms => Measures.CityManagementPlatformCount;

    public DateOnly? EmergencyPlanRegisteredOn { get; init; }

    public DateOnly? WorkAppraisedOn { get; init; }

    public DateOnly? KeyCataloguePublishedOn { get; init; }
}

/// <summary>What was published, and the provisions that order it into a public set; without any it stays inside.</summary>
/// <param name="Title">The title.</param>
/// <param name="Year">The year of a directory.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="PublishedOn">The day.</param>
/// <param name="PublicUnder">The provisions, in ordinal order.</param>
internal sealed record AreaPublication(string Title, long? Year, string Publisher, DateOnly PublishedOn, IReadOnlyList<string> PublicUnder);

/// <summary>What funds an area had in a year. Null is "not established".</summary>
internal sealed record AreaFunding(long Year, bool? SpecialFundAllocated, bool? SpecialFundInBudget, bool? IndustryFundAllocated);

using InfoGov.Grains;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Administration;

/// <summary>An area, the city itself included, and what its authority published for it.</summary>
internal sealed record Area : LegalEntry, ISecretMatter
{
    public const string Kind = "area";

    public static readonly Area None = new();

    public string Name { get; init; } = "";

    public Level? Level { get; init; }

    public IReadOnlyList<AreaPublication> EmergencyPlans { get; init; } = [];

    public IReadOnlyList<AreaPublication> IndustryDirectories { get; init; } = [];

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>Its public rows that are gone.</summary>
    public IReadOnlyList<Tombstone> Gone { get; init; } = [];

    public static void Establish(Matter matter, Area area)
    {
        bool? published = area.EmergencyPlans.Count > 0 ? true : null;
        matter
            .With(Facts.Area.Level, area.Level)
            .With(Facts.Area.EmergencyPlanRegistered, published)
            .With(Facts.Area.EmergencyPlanPublished, published);
    }
}

/// <summary>What was published, and the provisions that order it into a public set; without any it stays inside.</summary>
/// <param name="Title">The title.</param>
/// <param name="Year">The year of a directory.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="PublishedOn">The day.</param>
/// <param name="PublicUnder">The provisions, in ordinal order.</param>
internal sealed record AreaPublication(string Title, long? Year, string Publisher, DateOnly PublishedOn, IReadOnlyList<string> PublicUnder);

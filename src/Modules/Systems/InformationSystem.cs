using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Systems;

/// <summary>
/// An information system. Members named like a fact hold what was established for it; null is "not established". A
/// system known to be secret is never stored, and of one found so nothing is left here.
/// </summary>
internal sealed record InformationSystem : ISecretMatter
{
    public const string Kind = "system";

    public static readonly InformationSystem None = new();

    public string? City { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The unit that owns or operates it (所属或者运维单位).</summary>
    public Owner Owner { get; init; } = new("");

    /// <summary>The key of the area it is for, if that is registered here.</summary>
    public string? AreaId { get; init; }

    /// <summary>The key of the project it was built by, if that is kept here.</summary>
    public string? ProjectId { get; init; }

    public Stage Stage { get; init; }

    /// <summary>What it is, as its owner describes it.</summary>
    public Description Description { get; init; } = new();

    /// <summary>What is in place for its security.</summary>
    public SecurityFile SecurityFile { get; init; } = new();

    /// <summary>1 to 5.</summary>
    public long? ProtectionLevel { get; init; }

    /// <summary>The present level was filed.</summary>
    public bool? LevelFiled { get; init; }

    /// <summary>Who took the filing of the level.</summary>
    public Role? LevelFiledTo { get; init; }

    /// <summary>The last security test.</summary>
    public SecurityTest? SecurityTest { get; init; }

    public bool? SecuritySystemOperational { get; init; }

    public DateOnly? LastDrillOn { get; init; }

    public DateOnly? LastRiskAssessmentOn { get; init; }

    public bool? OperationCostBudgeted { get; init; }

    /// <summary>Its entry in the catalogue of key systems while it is listed.</summary>
    public KeyListing? KeyListing { get; init; }

    /// <summary>Every security inspection that was scheduled, in order.</summary>
    public IReadOnlyList<SecurityInspection> Inspections { get; init; } = [];

    public Days Days { get; init; } = new();

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>The provisions its acts so far rested on, in ordinal order.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>The address of a system.</summary>
    public static EntityId At(string key) => new(Kind, key);

    /// <summary>One in use can be mistaken for another; of platforms for managing a city there is one in the city.</summary>
    public static Likeness? LikenessOf(InformationSystem system) => system.Stage == Stage.Decommissioned ? null : new Likeness(system.Name, system.Owner.Name)
    {
        Subject = system.Description.Kind == SystemKind.CityManagementPlatform ? $"{SystemKind.CityManagementPlatform}" : null,
    };
}

/// <summary>Where a system is in its life. What is done for its security in between has no order that every city knows.</summary>
internal enum Stage
{
    /// <summary>Not registered yet.</summary>
    None,
    Registered,
    InUse,
    Decommissioned,
}

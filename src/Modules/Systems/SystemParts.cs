using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>What a system is.</summary>
internal sealed record Description
{
    public SystemKind? Kind { get; init; }

    public OwnerType? OwnerType { get; init; }

    public NetworkBasis? Network { get; init; }

    public bool? UnsuitableForInternet { get; init; }

    public bool? IsImportant { get; init; }

    public bool? GovernmentInvested { get; init; }

    public bool? ServesPublic { get; init; }
}

/// <summary>What is in place for the security of a system.</summary>
internal sealed record SecurityFile
{
    public IReadOnlyList<SecurityProfileItem>? Profile { get; init; }

    public bool? EmergencyPlan { get; init; }

    public bool? ContentMonitoring { get; init; }

    public bool? CertificateStatement { get; init; }

    /// <summary>The same with what is completed later.</summary>
    public SecurityFile With(SecurityFile later) => new()
    {
        Profile = later.Profile ?? Profile,
        EmergencyPlan = later.EmergencyPlan ?? EmergencyPlan,
        ContentMonitoring = later.ContentMonitoring ?? ContentMonitoring,
        CertificateStatement = later.CertificateStatement ?? CertificateStatement,
    };
}

/// <summary>A security test, the body that made it, and whether that body was qualified on the day of the test.</summary>
internal sealed record SecurityTest(Outcome Result, string? Body, bool? BodyQualified, DateOnly TestedOn);

/// <summary>A security inspection as it was scheduled.</summary>
internal sealed record SecurityInspection(SecurityInspectionKind? Kind, IReadOnlyList<Role>? Participants, DateOnly ScheduledOn);

/// <summary>
/// A system's entry in the catalogue of key systems. It is public where provisions order that, which are then its legal
/// basis; without any the system is listed and nothing is published.
/// </summary>
internal sealed record KeyListing(DateOnly ListedOn, DateOnly PublishedOn, string Publisher, IReadOnlyList<string> LegalBasis);

/// <summary>The days of its steps; the last time for steps that can be repeated.</summary>
internal sealed record Days
{
    public DateOnly? Registered { get; init; }

    /// <summary>The day its security file was completed.</summary>
    public DateOnly? Completed { get; init; }

    public DateOnly? LevelDetermined { get; init; }

    public DateOnly? LevelFiled { get; init; }

    public DateOnly? Built { get; init; }

    public DateOnly? EmergencyPlanRegistered { get; init; }

    public DateOnly? PutIntoUse { get; init; }

    public DateOnly? Delisted { get; init; }

    public DateOnly? Decommissioned { get; init; }

    /// <summary>The latest day of any act.</summary>
    public DateOnly? Updated { get; init; }
}

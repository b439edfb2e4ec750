using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>An inspection that was made.</summary>
internal sealed record Inspection : LegalEntry
{
    public const string Kind = "inspection";

    public static readonly Inspection None = new();

    public InspectionVisit? Visit { get; init; }
}

/// <summary>What was inspected, where and by whom, and what was found.</summary>
internal sealed record InspectionVisit(InspectionKind? Kind, string Subject, string? Area, Role? Lead, IReadOnlyList<Role>? Participants, string? Findings)
{
    public void Establish(Matter matter) => matter
        .With(Facts.Subject.Area, Area)
        .With(Facts.Inspection.Lead, Lead)
        .With(Facts.Inspection.Participants, Participants);
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A sector whose authority plans for emergencies.</summary>
internal sealed record Sector : LegalEntry
{
    public const string Kind = "sector";

    public static readonly Sector None = new();

    public string? Name { get; init; }

    public DateOnly? EmergencyPlanRegisteredOn { get; init; }

    public static void Establish(Matter matter, Sector sector) => matter
        .With(Facts.Sector.Name, sector.Name)
        .With(Facts.Sector.EmergencyPlanRegistered, sector.EmergencyPlanRegisteredOn is null ? null : true);
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>A staff member whose misconduct was recorded.</summary>
internal sealed record StaffMember : LegalEntry
{
    public const string Kind = "staff-member";

    public static readonly StaffMember None = new();

    public StaffConduct? Conduct { get; init; }
}

/// <summary>What a staff member did.</summary>
internal sealed record StaffConduct([property: PersonalData] string Name, string? Unit, Misconduct Misconduct, bool? IsSerious, [property: PersonalData] string? Description)
{
    public void Establish(Matter matter) => matter
        .With(Facts.StaffMember.Misconduct, Misconduct)
        .With(Facts.Violation.IsSerious, IsSerious);
}

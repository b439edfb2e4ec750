using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>A citizen, or an organ in the course of its work, reports unlawful conduct.</summary>
[Slice(Module.Supervision, Violation.Kind, Opens = true)]
[SentBy(Role.Citizen, Role.InformatizationAuthority, Role.RelevantDepartments, Role.Government, Role.StateOrgan)]
internal sealed record ReportViolation : OpenEntry<Violation>
{
    public required ViolationKind Kind { get; init; }

    /// <summary>Who is said to have done it.</summary>
    public required string Offender { get; init; }

    public string? Description { get; init; }

    public override Act Act => Acts.ReportViolation;

    public override void Establish(Matter matter, Violation violation, CommandContext context) => matter.With(Facts.Violation.Kind, Kind);

    protected override EntryOpened<Violation> Open(CommandContext context) =>
        new ViolationReported(CityCode, Kind, Order.NotBlank(Offender, "offender"), Description?.Trim());
}

internal sealed record ViolationReported(string City, ViolationKind Kind, string Offender, string? Description) : EntryOpened<Violation>(City)
{
    protected override Violation Open(Violation violation, EventContext context) =>
        violation with { Conduct = Kind, Offender = Offender, Description = Description };
}

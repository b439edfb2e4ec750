using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>An organ records an inspection.</summary>
[Slice(Module.Supervision, Inspection.Kind, Opens = true), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record RecordInspection : OpenEntry<Inspection>
{
    public InspectionKind? Kind { get; init; }

    /// <summary>Who or what was inspected.</summary>
    public required string Subject { get; init; }

    /// <summary>Where it is.</summary>
    public string? Area { get; init; }

    public Role? Lead { get; init; }

    public IReadOnlyList<Role>? Participants { get; init; }

    public string? Findings { get; init; }

    public override Act Act => Acts.RecordInspection;

    public override void Establish(Matter matter, Inspection inspection, CommandContext context)
    {
        Visit(Subject).Establish(matter);
        matter.With(Args.RecordInspection.Kind, Kind);
    }

    protected override EntryOpened<Inspection> Open(CommandContext context) => new InspectionRecorded(CityCode, Visit(Order.NotBlank(Subject, "subject")));

    private InspectionVisit Visit(string subject) => new(Kind, subject, Area, Lead, Participants, Findings);
}

internal sealed record InspectionRecorded(string City, InspectionVisit Visit) : EntryOpened<Inspection>(City)
{
    protected override Inspection Open(Inspection inspection, EventContext context) => inspection with { Visit = Visit };
}

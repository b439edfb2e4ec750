using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The authority schedules a security inspection of a system.</summary>
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record ScheduleSecurityInspection : Command<InformationSystem>
{
    public SecurityInspectionKind? Kind { get; init; }

    public IReadOnlyList<Role>? Participants { get; init; }

    public override Act Act => Acts.ScheduleSecurityInspection;

    public override void Establish(Matter matter, InformationSystem system, CommandContext context) => matter
        .With(Facts.Inspection.Participants, Participants)
        .With(Args.ScheduleSecurityInspection.Kind, Kind);

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context);
        return [new SecurityInspectionScheduled(Kind, Participants)];
    }
}

internal sealed record SecurityInspectionScheduled(SecurityInspectionKind? Kind, IReadOnlyList<Role>? Participants) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { Inspections = [.. system.Inspections, new SecurityInspection(Kind, Participants, context.On)] };
}

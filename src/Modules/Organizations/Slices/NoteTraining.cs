using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>The staff of a unit was trained; it comes by itself from a training recorded for a registered unit.</summary>
[Called("记录人员已培训", "Note that staff was trained")]
[Slice(Module.Organizations, Organization.Kind), SentBy(Role.StateOrgan, Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record NoteTraining : Command<Organization>
{
    public string? Topic { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return [new StaffTrained(Topic)];
    }
}

internal sealed record StaffTrained(string? Topic) : StandingEvent
{
    protected override Standing Happen(Standing standing, DateOnly on) => standing with { LastTrainingOn = Later(standing.LastTrainingOn, on) };
}

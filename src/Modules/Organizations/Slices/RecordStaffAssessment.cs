using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>A state organ records that its staff was assessed.</summary>
[Called("登记人员考核", "Record that staff was assessed")]
[Slice(Module.Organizations, Organization.Kind), SentBy(Role.StateOrgan, Role.RelevantDepartments)]
internal sealed record RecordStaffAssessment : Command<Organization>
{
    public string? Summary { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return [new StaffAssessed(Summary)];
    }
}

internal sealed record StaffAssessed(string? Summary) : StandingEvent
{
    protected override Standing Happen(Standing standing, DateOnly on) => standing with { LastStaffAssessmentOn = Later(standing.LastStaffAssessmentOn, on) };
}

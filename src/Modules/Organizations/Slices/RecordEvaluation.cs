using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>A unit was evaluated; it comes by itself from an evaluation, or from that of a project, of a registered unit.</summary>
[Called("登记单位评价", "Record that a unit was evaluated")]
[Slice(Module.Organizations, Organization.Kind), SentBy(Role.InformatizationAuthority, Role.LeadingGroup, Role.SectorAuthority)]
internal sealed record RecordEvaluation : Command<Organization>
{
    public EvaluationType? Type { get; init; }

    public Outcome? Result { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return [new OrganizationEvaluated(Type, Result)];
    }
}

internal sealed record OrganizationEvaluated(EvaluationType? Type, Outcome? Result) : StandingEvent
{
    protected override Standing Happen(Standing standing, DateOnly on) => standing with
    {
        // A service level or a single project is not the performance of the unit; their results count all the same.
        LastEvaluatedOn = Type is EvaluationType.ServiceLevel or EvaluationType.ProjectPerformance ? standing.LastEvaluatedOn : Later(standing.LastEvaluatedOn, on),
        LastEvaluation = Result is { } result && !(standing.LastEvaluation?.On > on) ? new EvaluationNote(result, on) : standing.LastEvaluation,
    };
}

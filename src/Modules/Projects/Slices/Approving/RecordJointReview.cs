using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>A review of several authorities together is recorded.</summary>
[Called("登记联合审查", "Record a joint review")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ApprovingAuthority, Role.InvestmentAuthority, Role.InformatizationAuthority)]
internal sealed record RecordJointReview : Command<Project>
{
    public required IReadOnlyList<Role> Parties { get; init; }

    public required Conformity Result { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        return [new JointReviewRecorded(new JointReview(Parties, Result))];
    }
}

internal sealed record JointReviewRecorded(JointReview Review) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with { JointReview = Review };
}

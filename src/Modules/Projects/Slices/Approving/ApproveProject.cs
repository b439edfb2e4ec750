using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The competent authority approves or verifies the project, or grants its budget; a project may need more than one.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.InvestmentAuthority, Role.FinanceAuthority, Role.ApprovingAuthority)]
internal sealed record ApproveProject : Command<Project>
{
    public ApprovalMode? Mode { get; init; }

    public bool? PlannedInForce { get; init; }

    public bool? InAnnualPlan { get; init; }

    public ExpertReview? ExpertReview { get; init; }

    public JointReview? JointReview { get; init; }

    public override Act Act => Acts.ApproveProject;

    public override IEnumerable<EntityId> Reads(Project project) => project.Plans.Reads();

    public override void Establish(Matter matter, Project project, CommandContext context)
    {
        ProjectFacts.Conform(matter, Conformities(project, context));
        ProjectFacts.Experts(matter, ExpertReview);
        ProjectFacts.Jointly(matter, JointReview);
        matter.With(Args.ApproveProject.Mode, Mode);
    }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Reviewed, Stage.Proposed], before: Stage.Completed);
        return [new ProjectApproved(Mode, context.Caller.Role, Conformities(project, context), ExpertReview, JointReview)];
    }

    private Conformities Conformities(Project project, CommandContext context) =>
        project.Plans.Known(new Conformities { PlannedInForce = PlannedInForce, InAnnualPlan = InAnnualPlan }, project.Name, context);
}

internal sealed record ProjectApproved(ApprovalMode? Mode, Role? By, Conformities Conformities, ExpertReview? ExpertReview, JointReview? JointReview) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project.Reaching(Stage.Approved) with
    {
        Conformities = project.Conformities.With(Conformities),
        ExpertReview = ExpertReview ?? project.ExpertReview,
        JointReview = JointReview ?? project.JointReview,
        Days = project.Days with { Approved = project.Days.Approved ?? context.On },
    };
}

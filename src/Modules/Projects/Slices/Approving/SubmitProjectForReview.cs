using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit submits the project for the authority's review; again after a negative one.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record SubmitProjectForReview : Command<Project>
{
    public IReadOnlyList<BudgetLine>? BudgetLines { get; init; }

    public bool? InAnnualPlan { get; init; }

    public IReadOnlyList<RequirementTopic>? RequirementsDocument { get; init; }

    public override Act Act => Acts.SubmitProjectForReview;

    public override IEnumerable<EntityId> Reads(Project project) => project.Plans.Reads();

    public override void Establish(Matter matter, Project project, CommandContext context)
    {
        ProjectFacts.Conform(matter, Conformities(project, context));
        matter.With(Facts.Project.BudgetLines, BudgetLines);
    }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, before: Stage.Approved);
        return [new ProjectSubmittedForReview(BudgetLines, Conformities(project, context))];
    }

    private Conformities Conformities(Project project, CommandContext context) => project.Plans.Known(
        new Conformities { InAnnualPlan = InAnnualPlan, RequirementsDocument = RequirementsDocument }, project.Name, context);
}

internal sealed record ProjectSubmittedForReview(IReadOnlyList<BudgetLine>? BudgetLines, Conformities Conformities) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Stage = Stage.UnderReview,
        BudgetLines = BudgetLines ?? project.BudgetLines,
        Conformities = project.Conformities.With(Conformities),
        Days = project.Days with { Submitted = context.On },
    };
}

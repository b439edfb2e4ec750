using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The plan a project belongs to, or the annual plan that holds it, is named; another one in place of one named before.</summary>
[Called("关联规划和年度计划", "Name the plan and the annual plan")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit, Role.InformatizationAuthority, Role.InvestmentAuthority)]
internal sealed record LinkPlans : Command<Project>
{
    public string? PlanId { get; init; }

    public string? AnnualPlanId { get; init; }

    public override IEnumerable<EntityId> Reads(Project project) => Links(project).Reads();

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        var links = Links(project);
        links.Check(project.City, context);
        return PlanId is null && AnnualPlanId is null
            ? throw Order.Refuse(400, "invalid", "未指明规划或年度计划", "No plan is named.", "$")
            : [new PlansLinked(links, links.Known(new Conformities(), project.Name, context))];
    }

    private PlanLinks Links(Project project) => new(PlanId ?? project.Plans.PlanId, AnnualPlanId ?? project.Plans.AnnualPlanId);
}

internal sealed record PlansLinked(PlanLinks Plans, Conformities Conformities) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with { Plans = Plans, Conformities = project.Conformities.With(Conformities) };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>Projects are put into the draft of an annual plan or taken out of it; once it is in force, it is adjusted instead.</summary>
[Called("列入或移出年度计划", "Put projects into an annual plan or take them out")]
[Slice(Module.Plans, AnnualPlan.Kind), SentBy(Role.InformatizationAuthority, Role.InvestmentAuthority)]
internal sealed record ListProjects : Command<AnnualPlan>
{
    /// <summary>By identifier or name.</summary>
    public IReadOnlyList<string>? Add { get; init; }

    /// <summary>By identifier or name, as they were listed.</summary>
    public IReadOnlyList<string>? Remove { get; init; }

    public override IEnumerable<IEvent<AnnualPlan>> Decide(AnnualPlan plan, CommandContext context)
    {
        plan.Require(context);
        if (plan.ApprovedOn is not null)
        {
            throw Order.WrongStage("年度计划已确定，须办理调整", "The annual plan is in force; it is adjusted instead.", nameof(AdjustAnnualPlan));
        }

        string[] added = [.. (Add ?? []).Select(project => project.Trim())];
        Array.ForEach(added, project => Order.NotBlank(project, "add"));
        return [new ProjectsListed([.. (plan.Projects ?? []).Except(Remove ?? [], StringComparer.Ordinal).Union(added, StringComparer.Ordinal)])];
    }
}

internal sealed record ProjectsListed(IReadOnlyList<string> Projects) : AnnualPlanEvent
{
    protected override AnnualPlan Happen(AnnualPlan plan, EventContext context) => plan with { Projects = Projects };
}

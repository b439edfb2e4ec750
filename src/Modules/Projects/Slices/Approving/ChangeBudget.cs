using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>
/// The amount changes, for a reason. It decides which rules apply, so once the project is approved only those who approve
/// money change it.
/// </summary>
[Called("调整预算", "Change the budget")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit, Role.InvestmentAuthority, Role.FinanceAuthority)]
internal sealed record ChangeBudget : Command<Project>
{
    /// <summary>CNY, two places at most.</summary>
    public required decimal Amount { get; init; }

    public required string Reason { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        Money.Check(Amount, "amount");
        Opening.NotBlank(Reason, "reason");
        Money.CheckCurrency(project.Profile with { Amount = Amount });
        return project.Days.Approved is not null && context.Caller is { Role: Role.ConstructionUnit, PlaysAnyRole: false }
            ? throw Order.Refuse(403, "notCompetent", "项目已批准，规模由批准机关调整", "The project is approved; those who approved it change its amount.")
            : [new BudgetChanged(project.Profile.Amount, Amount, Reason.Trim())];
    }
}

internal sealed record BudgetChanged(decimal? From, decimal To, string Reason) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Profile = project.Profile with { Amount = To },
        BudgetChanges = [.. project.BudgetChanges, new BudgetChange(context.On, From, To, Reason)],
    };
}

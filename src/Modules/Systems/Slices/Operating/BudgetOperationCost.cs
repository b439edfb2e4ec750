using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner records whether the operation cost is in its annual budget.</summary>
[Called("运维费用列入预算", "Put the operation cost into the budget")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record BudgetOperationCost : Command<InformationSystem>
{
    public required bool Budgeted { get; init; }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context);
        return [new OperationCostBudgeted(Budgeted)];
    }
}

internal sealed record OperationCostBudgeted(bool Budgeted) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { OperationCostBudgeted = Budgeted };
}

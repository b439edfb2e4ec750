using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Plans;

/// <summary>A grain for each <see cref="AnnualPlan"/>.</summary>
[GrainType(AnnualPlan.Kind)]
internal sealed class AnnualPlanGrain(CommandWay way) : EntityGrain<AnnualPlan>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<AnnualPlan> Description { get; } = new(AnnualPlan.Kind, AnnualPlan.None, [AnnualPlanRows.Plans], AnnualPlanRows.Of)
    {
        City = (_, plan) => plan.City,
        Facts = AnnualPlanFacts.Establish,
        Subjects = [Facts.AnnualPlan.Exists],
        Readers = Readers.OfUnit,
        Outline = plan => new Outline(FormattableString.Invariant($"{plan.Year}"), plan.Unit, plan.Stage()) { Area = plan.Area },
        Stages = PlanStages.OfAnnualPlans,
        Likeness = plan => new Likeness(Name: null, plan.Unit) { Subject = FormattableString.Invariant($"{plan.Year} {plan.Level} {plan.Area}") },
    };
}

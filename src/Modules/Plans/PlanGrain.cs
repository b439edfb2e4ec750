using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Plans;

/// <summary>A grain for each <see cref="Plan"/>.</summary>
[GrainType(Plan.Kind)]
internal sealed class PlanGrain(CommandWay way) : EntityGrain<Plan>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Plan> Description { get; } = new(Plan.Kind, Plan.None, [PlanRows.Plans, PlanRows.Reports, PlanRows.Notices, PlanRows.Consultations], PlanRows.Of)
    {
        City = (_, plan) => plan.City,
        Facts = PlanFacts.Establish,
        Subjects = [Facts.Plan.Exists],
        Readers = Readers.OfUnit,
        Outline = plan => plan.IsSecret == true ? null : new Outline(plan.Title, plan.Unit, plan.Stage(), plan.Type is { } type ? FactType.ShowValue(type) : null) { Area = plan.Area },
        Stages = PlanStages.OfPlans,
        Likeness = plan => plan.Successor is not null || plan.Days.Withdrawn is not null ? null : new Likeness(plan.Title, plan.Unit) { Subject = plan.Type is { } type ? $"{type} {plan.Level} {plan.Area}" : null },
    };
}

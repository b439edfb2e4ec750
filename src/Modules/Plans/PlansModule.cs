using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Plans;

/// <summary>Informatization plans from drafting to adjustment, and annual plans of projects.</summary>
public sealed class PlansModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Plans;

    /// <inheritdoc/>
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<Plan>(Plan.Kind, Plan.None, [PlanRows.Plans, PlanRows.Reports, PlanRows.Notices], PlanRows.Of)
        {
            City = (_, plan) => plan.City,
            Facts = PlanFacts.Establish,
            Subjects = [Facts.Plan.Exists],
            Outline = plan => plan.IsSecret == true ? null : new Outline(plan.Title, plan.Unit, plan.Stage(), plan.Type is { } type ? FactType.ShowValue(type) : null),
            Stages = PlanStages.OfPlans,
            Likeness = plan => plan.Successor is not null || plan.Days.Withdrawn is not null ? null : new Likeness(plan.Title, plan.Unit) { Subject = plan.Type is { } type ? $"{type} {plan.Level} {plan.Area}" : null },
        },
        new EntityKind<AnnualPlan>(AnnualPlan.Kind, AnnualPlan.None)
        {
            City = (_, plan) => plan.City,
            Facts = AnnualPlanFacts.Establish,
            Subjects = [Facts.AnnualPlan.Exists],
            Outline = plan => new Outline(FormattableString.Invariant($"{plan.Year}"), plan.Unit, plan.Stage()),
            Stages = PlanStages.OfAnnualPlans,
            Likeness = plan => new Likeness(Name: null, plan.Unit) { Subject = FormattableString.Invariant($"{plan.Year} {plan.Level} {plan.Area}") },
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicPlans.Plans)
        .AddSingleton(PublicPlans.Reports)
        .AddSingleton(PublicPlans.Notices);
}

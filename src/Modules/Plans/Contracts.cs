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
        new EntityKind<Plan>(Plan.Kind, Plan.None, [PlanRows.Plans, PlanRows.Reports, PlanRows.Notices, PlanRows.Consultations], PlanRows.Of)
        {
            City = (_, plan) => plan.City,
            Facts = PlanFacts.Establish,
            Subjects = [Facts.Plan.Exists],
            Outline = plan => plan.IsSecret == true ? null : new Outline(plan.Title, plan.Unit, plan.Stage(), plan.Type is { } type ? FactType.ShowValue(type) : null),
            Stages = PlanStages.OfPlans,
            Likeness = plan => plan.Successor is not null || plan.Days.Withdrawn is not null ? null : new Likeness(plan.Title, plan.Unit) { Subject = plan.Type is { } type ? $"{type} {plan.Level} {plan.Area}" : null },
        },
        new EntityKind<AnnualPlan>(AnnualPlan.Kind, AnnualPlan.None, [AnnualPlanRows.Plans], AnnualPlanRows.Of)
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
        .AddSingleton(PublicPlans.Notices)
        .AddSingleton(PublicPlans.Consultations)
        .AddSingleton(PublicPlans.AnnualPlans);
}

/// <summary>What other modules may know of a plan.</summary>
public abstract record PlanStanding
{
    /// <summary>The city whose law governs it; null before it exists.</summary>
    public string? City { get; init; }

    /// <summary>Carried out. A plan stays in force while it is adjusted, until the change is made.</summary>
    public bool? InForce { get; init; }

    /// <summary>The address of a plan.</summary>
    public static EntityId At(string key) => new("plan", key);
}

/// <summary>What other modules may know of an annual plan.</summary>
public abstract record AnnualPlanStanding
{
    /// <summary>The city whose law governs it; null before it exists.</summary>
    public string? City { get; init; }

    /// <summary>The projects in it, by identifier or name; null when it lists none.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>The day on which it was determined or approved.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The address of an annual plan.</summary>
    public static EntityId At(string key) => new("annual-plan", key);

    /// <summary>
    /// A project that names this plan is in it on a day: the plan was approved by then and lists the project; where it lists
    /// none at all, the naming stands.
    /// </summary>
    public bool Holds(string projectKey, string projectName, DateOnly on) =>
        ApprovedOn <= on && (Projects is not { Count: > 0 } listed
            || listed.Contains(projectKey, StringComparer.Ordinal) || listed.Contains(projectName, StringComparer.Ordinal));
}

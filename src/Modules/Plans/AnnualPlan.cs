using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Plans;

/// <summary>The annual plan of the projects to be built in a year. Null is "not established".</summary>
internal sealed record AnnualPlan : AnnualPlanStanding, ISecretMatter
{
    public const string Kind = "annual-plan";

    public static readonly AnnualPlan None = new();

    public long? Year { get; init; }

    public Level? Level { get; init; }

    /// <summary>The unit that drafts it.</summary>
    public string Unit { get; init; } = "";

    public string? Area { get; init; }

    public Role? DraftedBy { get; init; }

    public bool? Argued { get; init; }

    public Role? ApprovedBy { get; init; }

    public IReadOnlyList<Role>? CoSigners { get; init; }

    public bool? LinkedToInvestmentPlan { get; init; }

    /// <summary>Every change, in order.</summary>
    public IReadOnlyList<AnnualPlanAdjustment> Adjustments { get; init; } = [];

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ArguedOn { get; init; }

    public DateOnly? SubmittedOn { get; init; }

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>What the law said to its acts so far.</summary>
    public LegalRecord Law { get; init; } = new();
}

/// <summary>A change of an annual plan in force.</summary>
internal sealed record AnnualPlanAdjustment(DateOnly On, bool? SpecialCircumstances, Role? ArgumentationBy, string? Summary);

/// <summary>What the fact catalogue knows of an annual plan. An adjustment belongs to a single act, which brings it.</summary>
internal static class AnnualPlanFacts
{
    public static void Establish(Matter matter, AnnualPlan plan) => matter
        .With(Facts.Subject.Area, plan.Area)
        .With(Facts.AnnualPlan.Year, plan.Year)
        .With(Facts.AnnualPlan.Level, plan.Level)
        .With(Facts.AnnualPlan.Argued, plan.Argued)
        .With(Facts.AnnualPlan.SubmittedOn, plan.SubmittedOn)
        .With(Facts.AnnualPlan.ApprovedBy, plan.ApprovedBy)
        .With(Facts.AnnualPlan.DraftedBy, plan.DraftedBy)
        .With(Facts.AnnualPlan.CoSigners, plan.CoSigners)
        .With(Facts.AnnualPlan.LinkedToInvestmentPlan, plan.LinkedToInvestmentPlan);
}

/// <summary>Something that happened to an annual plan; what the law said to it is kept with the plan.</summary>
internal abstract record AnnualPlanEvent : IEvent<AnnualPlan>
{
    /// <inheritdoc/>
    public AnnualPlan Apply(AnnualPlan state, EventContext context) => Happen(state with { Law = state.Law.After(context) }, context);

    /// <summary>The annual plan after the event.</summary>
    protected abstract AnnualPlan Happen(AnnualPlan plan, EventContext context);
}

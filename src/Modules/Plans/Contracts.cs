using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Plans;

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

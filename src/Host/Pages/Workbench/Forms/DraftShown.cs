using InfoGov.Host.Pages.Inside;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>What one drafted and another is to confirm, as its page shows it.</summary>
/// <param name="Step">The form it was drafted with.</param>
/// <param name="Draft">Which draft it is.</param>
/// <param name="Lines">What was filled in.</param>
/// <param name="Role">The role in which it was drafted.</param>
/// <param name="At">When.</param>
/// <param name="ConfirmedAt">When another confirmed it.</param>
public sealed record DraftShown(StepShown Step, string Draft, IReadOnlyList<(string Label, string Value)> Lines, string Role, DateTimeOffset? At, DateTimeOffset? ConfirmedAt)
{
    /// <summary>Why nothing was done.</summary>
    public ProblemTold? Problem { get; init; }
}

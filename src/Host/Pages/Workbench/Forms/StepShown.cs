using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>A form as its page shows it.</summary>
/// <param name="Heading">What is to be done.</param>
/// <param name="Address">Where it is sent.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Values">What stands in them.</param>
/// <param name="Trail">Where one is.</param>
public sealed record StepShown(string Heading, string Address, IReadOnlyList<FormField> Fields, FormValues Values, IReadOnlyList<Crumb> Trail)
{
    /// <summary>What it is about; null for what opens something.</summary>
    public string? About { get; init; }

    /// <summary>The version that the sender saw.</summary>
    public long? Version { get; init; }

    /// <summary>Sending it twice does it once.</summary>
    public required string Key { get; init; }

    /// <summary>Whose form it is, sealed.</summary>
    public string? Whose { get; init; }

    /// <summary>When what stands in it was kept; null where it was not.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>What is wrong in its fields.</summary>
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>It was sent, and not only checked.</summary>
    public bool IsSent { get; init; }

    /// <summary>What would come of it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Why nothing was done.</summary>
    public ProblemTold? Problem { get; init; }

    /// <summary>What others did meanwhile.</summary>
    public IReadOnlyList<HistoryTold> Meanwhile { get; init; } = [];
}

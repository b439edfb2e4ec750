using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Things;

/// <summary>A record as its page shows it.</summary>
/// <param name="Told">What the API tells of it.</param>
/// <param name="Module">The module in its address.</param>
/// <param name="Name">What it is called.</param>
/// <param name="State">What is on record.</param>
public sealed record ThingShown(EntityTold Told, string Module, string Name, IReadOnlyList<StateLine> State)
{
    public string? Unit { get; init; }

    public string? Stage { get; init; }

    public Text? CityName { get; init; }

    /// <summary>Who may see it.</summary>
    public required Text Readers { get; init; }

    /// <summary>What was done, in the order of its days, and what may come next.</summary>
    public IReadOnlyList<StageStep> Steps { get; init; } = [];

    /// <summary>What is open beside the acts: its name, and where its form is.</summary>
    public IReadOnlyList<(Text Label, string Page)> Commands { get; init; } = [];

    /// <summary>The days on which something happened, the first first.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>Why a document was not taken or not withdrawn.</summary>
    public IReadOnlyList<Stop> Refused { get; init; } = [];

    /// <summary>What was just done.</summary>
    public Text? Done { get; init; }

    /// <summary>Who looks may attach documents.</summary>
    public bool MayAttach { get; init; }

    /// <summary>Its page for the public, where it has one.</summary>
    public string Address => $"/workbench/{Module}/{Told.Id}";
}

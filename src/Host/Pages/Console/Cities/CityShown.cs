using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.Cities;

/// <summary>A city plugin as found at the start: its law, how much of it is carried out, and why it is broken if it is.</summary>
public sealed record PluginShown(string? File, string? Broken, bool BuiltIn)
{
    public Jurisdiction? City { get; init; }

    public bool IsEnabled { get; init; }

    public string? Version { get; init; }

    public IReadOnlyList<(string Key, decimal Amount, DateOnly From)> Thresholds { get; init; } = [];

    /// <summary>How many of its provisions are how.</summary>
    public IReadOnlyList<(Coverage How, int Count)> Coverage { get; init; } = [];
}

/// <summary>What switching a city on or off would mean, counted now.</summary>
public sealed record Meaning(IReadOnlyList<(string What, string Href, long Count)> Records, long OpenDuties, long OverdueDuties, long Keys, long People, long Webhooks);

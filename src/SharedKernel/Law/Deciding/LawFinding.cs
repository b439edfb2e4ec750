using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoGov.Law;

/// <summary>What the law said to a command, pinned: the city, the version of its text, the provisions, and what follows.</summary>
public sealed record LawFinding(
    string City,
    string Act,
    DateOnly? TextVersion,
    IReadOnlyList<string> Cites,
    IReadOnlyList<PinnedObligation> Obligations,
    IReadOnlyList<PinnedWarning> Warnings)
{
    /// <summary>The facts and arguments it rests on, as a request states them; null where an earlier release recorded it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Stated { get; init; }
}

/// <summary>A duty as it followed from an act.</summary>
public sealed record PinnedObligation(DutyType Type, Role Actor, Role? To, DateOnly? Due, string? Every, string Provision);

/// <summary>A warning as it was given.</summary>
public sealed record PinnedWarning(string Provision, string Code);

namespace InfoGov.Law;

/// <summary>What the law said to a command, pinned: the city, the version of its text, the provisions, and what follows.</summary>
public sealed record LawFinding(
    string City,
    string Act,
    DateOnly? TextVersion,
    IReadOnlyList<string> Cites,
    IReadOnlyList<PinnedObligation> Obligations,
    IReadOnlyList<PinnedWarning> Warnings);

/// <summary>A duty as it followed from an act.</summary>
public sealed record PinnedObligation(DutyType Type, Role Actor, Role? To, DateOnly? Due, string? Every, string Provision);

/// <summary>A warning as it was given.</summary>
public sealed record PinnedWarning(string Provision, string Code);

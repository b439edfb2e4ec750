using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>What the law said to the acts so far, as it was pinned with them; what it made someone owe is in the ledger of duties.</summary>
public sealed record LegalRecord
{
    /// <summary>What the law wanted and did not insist on.</summary>
    public IReadOnlyList<PinnedWarning> Warnings { get; init; } = [];

    /// <summary>The provisions the acts rested on, in ordinal order.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>The same with what the law said to the act behind an event; a command that is no act leaves it as it is.</summary>
    public LegalRecord After(EventContext context) => context.Finding is not { } finding ? this : new LegalRecord
    {
        Warnings = [.. Warnings.Union(finding.Warnings)],
        Basis = [.. Basis.Union(finding.Cites, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}

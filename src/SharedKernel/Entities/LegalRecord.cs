using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>What the law said to the acts so far, as it was pinned with them.</summary>
public sealed record LegalRecord
{
    /// <summary>What the law made someone owe, until it is done.</summary>
    public IReadOnlyList<PinnedObligation> Obligations { get; init; } = [];

    /// <summary>What the law wanted and did not insist on.</summary>
    public IReadOnlyList<PinnedWarning> Warnings { get; init; } = [];

    /// <summary>The provisions the acts rested on, in ordinal order.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>The same with what the law said to one more act; null for a command that is none.</summary>
    public LegalRecord With(LawFinding? finding) => finding is null ? this : new LegalRecord
    {
        Obligations = [.. Obligations.Union(finding.Obligations)],
        Warnings = [.. Warnings.Union(finding.Warnings)],
        Basis = [.. Basis.Union(finding.Cites, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    /// <summary>The same after an event: without what was done by it, and with what the law said to it.</summary>
    public LegalRecord After(EventContext context, params DutyType[] done) =>
        (this with { Obligations = [.. Obligations.Where(o => !done.Contains(o.Type))] }).With(context.Finding);

    /// <summary>The same without the obligations of a type, which was done; of those owed to someone, only those owed to <paramref name="to"/>, if said.</summary>
    public LegalRecord Settled(DutyType type, Role? to = null) => this with
    {
        Obligations = [.. Obligations.Where(o => o.Type != type || (to is { } addressee && o.To is { } owed && !Roles.StandsFor(owed, addressee)))],
    };

    /// <summary>The same with another due day for what is owed.</summary>
    public LegalRecord WithDue(DutyType owed, DateOnly? due) => this with { Obligations = [.. Obligations.Select(o => o.Type == owed ? o with { Due = due } : o)] };
}

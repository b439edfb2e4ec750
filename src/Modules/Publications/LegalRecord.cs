using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>What the law said to the acts so far, as it was pinned with them.</summary>
internal sealed record LegalRecord
{
    /// <summary>What the law made someone owe, until it is done.</summary>
    public IReadOnlyList<PinnedObligation> Obligations { get; init; } = [];

    /// <summary>The provisions the acts rested on, in ordinal order.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>The same after an event: without what was done by it, and with what the law said to it.</summary>
    public LegalRecord After(EventContext context, params DutyType[] done) => new()
    {
        Obligations = [.. Obligations.Where(o => !done.Contains(o.Type)).Union(context.Finding?.Obligations ?? [])],
        Basis = [.. Basis.Union(context.Finding?.Cites ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    /// <summary>The same with another due day for what is owed.</summary>
    public LegalRecord WithDue(DutyType owed, DateOnly? due) => this with { Obligations = [.. Obligations.Select(o => o.Type == owed ? o with { Due = due } : o)] };
}

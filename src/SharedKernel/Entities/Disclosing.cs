using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>What the law ordered to be public.</summary>
public static class Disclosing
{
    /// <summary>The provisions by which the act puts something into a public set, in ordinal order; none when the law did not order it.</summary>
    public static IReadOnlyList<string> OrderedInto(this CommandContext context, DisclosureSet set) => context.Decision is { Outcome: DecisionOutcome.Allowed } decision
        ? [.. decision.Disclosures.Where(d => d.Set == set).Select(d => d.Provision.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [];
}

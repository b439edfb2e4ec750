using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>What the law ordered to be public.</summary>
internal static class Disclosing
{
    /// <summary>The provisions by which the act puts something into a public set, in ordinal order; none when the law did not order it.</summary>
    public static IReadOnlyList<string> OrderedInto(this CommandContext context, DisclosureSet set) => context.Decision is { Outcome: DecisionOutcome.Allowed } decision
        ? [.. decision.Disclosures.Where(d => d.Set == set).Select(d => d.Provision.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Who publishes: as said, else the unit that sends the command, else that of the plan. Never the name of a key.</summary>
    public static string PublisherOr(this CommandContext context, string? publisher, Plan plan)
    {
        if (publisher is not null)
        {
            Order.NotBlank(publisher, "publisher");
        }

        return (publisher ?? context.Caller.Unit ?? plan.Unit).Trim();
    }
}

using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>
/// One fact that would have to change, and how, in both languages. <see cref="Value"/> is an example that would do;
/// null takes the fact away.
/// </summary>
public sealed record Change(Fact Fact, Text Wanted, object? Value);

/// <summary>
/// The smallest set of facts that would make an unmet requirement pass, with the earliest day on which it passes
/// when only the day is in the way.
/// </summary>
public sealed record Remedy(ImmutableArray<Change> Changes, DateOnly? EarliestDay)
{
    internal static readonly Remedy None = new([], EarliestDay: null);

    internal static Remedy Of(Fact fact, string zh, string en, object? value) => new([new Change(fact, new Text(zh, en), value)], EarliestDay: null);

    /// <summary>Everything both need; null when either cannot be had.</summary>
    internal static Remedy? Both(Remedy? left, Remedy? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        var day = left.EarliestDay is { } a && right.EarliestDay is { } b ? (a > b ? a : b) : left.EarliestDay ?? right.EarliestDay;
        return new Remedy([.. left.Changes.Concat(right.Changes).DistinctBy(c => (c.Fact, c.Wanted))], day);
    }

    /// <summary>The one that asks for less; the first of equals.</summary>
    internal static Remedy? Smaller(Remedy? left, Remedy? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        return right.Weight < left.Weight ? right : left;
    }

    /// <summary>Waiting for a day counts as one change.</summary>
    private int Weight => Changes.Length + (EarliestDay is null ? 0 : 1);
}

using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>One fact that would have to change, and how, in both languages.</summary>
public sealed record Change(string Path, Text Wanted);

/// <summary>
/// The smallest set of facts that would make an unmet requirement pass, with the earliest day on which it passes
/// when only the day is in the way.
/// </summary>
public sealed record Remedy(ImmutableArray<Change> Changes, DateOnly? EarliestDay)
{
    internal static readonly Remedy None = new([], EarliestDay: null);

    internal static Remedy Of(Fact fact, string zh, string en) => new([new Change(fact.Path, new Text(zh, en))], EarliestDay: null);

    /// <summary>Everything both need; null when either cannot be had.</summary>
    internal static Remedy? Both(Remedy? left, Remedy? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        var day = left.EarliestDay is { } a && right.EarliestDay is { } b ? (a > b ? a : b) : left.EarliestDay ?? right.EarliestDay;
        return new Remedy([.. left.Changes.Concat(right.Changes).Distinct()], day);
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

using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>
/// One fact that would have to change, and how, in both languages. <see cref="Value"/> is an example that would do;
/// null takes the fact away.
/// </summary>
public sealed record Change(Fact Fact, Text Wanted, object? Value)
{
    /// <summary>What the fact is now; null where it is absent.</summary>
    public object? Given { get; init; }

    /// <summary>The elements a list lacks, where it lacks certain ones; any one of them is enough where <see cref="OneIsEnough"/>.</summary>
    public ImmutableArray<object> Missing { get; init; } = [];

    /// <summary>One of the missing elements is enough.</summary>
    public bool OneIsEnough { get; init; }

    private IEnumerable<object> Needed => OneIsEnough ? Missing[..1] : Missing;

    /// <summary>What is asked of one fact; of a list that lacks several things, all at once.</summary>
    internal static IEnumerable<Change> Together(IEnumerable<Change> changes) =>
        changes.All(c => !c.Missing.IsEmpty) ? [changes.Aggregate((a, b) => a.And(b))] : changes;

    private Change And(Change other)
    {
        object[] elements = [.. ((Array)Value!).Cast<object>().Union(((Array)other.Value!).Cast<object>())];
        var list = Array.CreateInstance(Value!.GetType().GetElementType()!, elements.Length);
        elements.CopyTo(list, 0);
        return new Change(Fact, new Text($"{Wanted.Zh}；{other.Wanted.Zh}", $"{Wanted.En}; {other.Wanted.En}"), list) { Missing = [.. Needed.Union(other.Needed)] };
    }
}

/// <summary>
/// The smallest set of facts that would make an unmet requirement pass, with the earliest day on which it passes
/// when only the day is in the way.
/// </summary>
public sealed record Remedy(ImmutableArray<Change> Changes, DateOnly? EarliestDay)
{
    internal static readonly Remedy None = new([], EarliestDay: null);

    internal static Remedy Of(Change change) => new([change], EarliestDay: null);

    internal static Remedy Of(Fact fact, string zh, string en, object? value) => new([new Change(fact, new Text(zh, en), value)], EarliestDay: null);

    /// <summary>The same, told against what the matter has now.</summary>
    internal Remedy In(Matter matter) => this with { Changes = [.. Changes.Select(change => change with { Given = matter[change.Fact] is { } now and not Fact ? now : null })] };

    /// <summary>Everything both need; null when either cannot be had.</summary>
    internal static Remedy? Both(Remedy? left, Remedy? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        var day = left.EarliestDay is { } a && right.EarliestDay is { } b ? (a > b ? a : b) : left.EarliestDay ?? right.EarliestDay;
        return new Remedy([.. left.Changes.Concat(right.Changes).DistinctBy(c => (c.Fact, c.Wanted)).GroupBy(c => c.Fact).SelectMany(Change.Together)], day);
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

using System.Collections.Immutable;

namespace InfoGov.Finding;

/// <summary>Another entity for which one might be mistaken.</summary>
/// <param name="Id">The other entity.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">The unit it belongs to.</param>
/// <param name="Stage">Where it is in its life.</param>
/// <param name="Because">Why, the strongest reason first; never empty.</param>
public sealed record Candidate(EntityId Id, string? Name, string? Unit, string? Stage, ImmutableArray<LikenessReason> Because)
{
    /// <summary>How close, to sort by.</summary>
    internal double Closeness { get; init; }

    /// <summary>What an entity found by these keys is to a likeness; null when nothing makes them alike.</summary>
    internal static Candidate? Of(string kind, Likeness sought, FoundEntity found)
    {
        var because = ImmutableArray.CreateBuilder<LikenessReason>();
        var closeness = 0.0;
        Add(found.Sorts.Contains(LikenessSort.Code), LikenessReason.SameCode, 8);
        Add(found.Sorts.Contains(LikenessSort.Source), LikenessReason.IsSource, 7);
        Add(found.Sorts.Contains(LikenessSort.Source) || found.Sorts.Contains(LikenessSort.Item), LikenessReason.SameItem, 6);
        var sameUnit = PlainText.Same(sought.Unit, found.Unit);
        var names = kind == found.Id.Kind && sought.Name is not null ? Resemblance.OfNames(sought.Name, found.Name, sameUnit) : null;
        Add(names is { Reason: LikenessReason.SameName }, LikenessReason.SameName, 5);
        Add(found.Sorts.Contains(LikenessSort.Subject), LikenessReason.SameSubject, 4);
        Add(names is { Reason: LikenessReason.ContainsName }, LikenessReason.ContainsName, 2 + (names?.Closeness ?? 0));
        Add(names is { Reason: LikenessReason.SimilarName }, LikenessReason.SimilarName, 2 + (names?.Closeness ?? 0));
        if (because.Count == 0)
        {
            return null;
        }

        if (sameUnit)
        {
            because.Add(LikenessReason.SameUnit);
            closeness += 0.5;
        }

        return new Candidate(found.Id, found.Name, found.Unit, found.Stage, because.ToImmutable()) { Closeness = closeness };

        void Add(bool holds, LikenessReason reason, double weight)
        {
            if (holds)
            {
                because.Add(reason);
                closeness = Math.Max(closeness, weight);
            }
        }
    }
}

/// <summary>An entity that a search came upon, and by what.</summary>
internal sealed record FoundEntity(EntityId Id, string? Name, string? Unit, string? Stage)
{
    public HashSet<LikenessSort> Sorts { get; } = [];
}

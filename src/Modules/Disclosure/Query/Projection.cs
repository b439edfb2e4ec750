using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>What is answered of each row.</summary>
/// <param name="All">Whether all properties are, and were not chosen.</param>
/// <param name="Selected">The paths of those that were chosen, in the order of the choice.</param>
/// <param name="Expansions">The navigations that are answered within the row.</param>
internal sealed record Projection(bool All, IReadOnlyList<string> Selected, IReadOnlyList<Expansion> Expansions)
{
    public static readonly Projection Whole = new(All: true, [], []);

    public static Projection Of(Scope row, SelectExpandClause? clause, FeedLimits limits) => Of(row.Set, clause, new Budget(limits), depth: 1);

    private static Projection Of(FeedSet? set, SelectExpandClause? clause, Budget budget, int depth)
    {
        var (all, selected, expansions) = (clause?.AllSelected ?? true, new List<string>(), new List<Expansion>());
        foreach (var item in clause?.SelectedItems ?? [])
        {
            switch (item)
            {
                case WildcardSelectItem:
                    all = true;
                    break;
                case NamespaceQualifiedWildcardSelectItem:
                    // All operations of a namespace, and there are none.
                    break;
                case PathSelectItem { FilterOption: null, OrderByOption: null, TopOption: null, SkipOption: null, CountOption: null, SearchOption: null, ComputeOption: null } path:
                    var segments = path.SelectedPath.Where(segment => segment is not TypeSegment).ToList();
                    var chosen = string.Join('/', segments.Select(segment => segment.Identifier));
                    // Chosen parts stand for the whole.
                    string[] parts = [.. path.SelectAndExpand is { AllSelected: false } within ? within.SelectedItems.OfType<PathSelectItem>().Select(part => chosen + "/" + part.SelectedPath.FirstSegment.Identifier) : []];
                    selected.AddRange(parts.Length == 0 ? [chosen] : parts);
                    break;
                case ExpandedReferenceSelectItem { ApplyOption: null } expanded when set is not null:
                    expansions.Add(Expand(set, expanded, budget, depth));
                    break;
                default:
                    throw FeedException.NotOffered("这种 $select 或 $expand", "This form of $select or $expand", "$expand");
            }
        }

        // The parser takes an expanded reference for a chosen property as well.
        selected.RemoveAll(path => expansions.Exists(expansion => expansion.Way.Name == path && expansion.Kind != ExpansionKind.Rows));
        return new(all, selected, expansions);
    }

    private static Expansion Expand(FeedSet set, ExpandedReferenceSelectItem asked, Budget budget, int depth)
    {
        var way = set.Navigation(asked.PathToNavigationProperty.OfType<NavigationPropertySegment>().Single().NavigationProperty.Name);
        budget.Take(depth);
        var nested = asked as ExpandedNavigationSelectItem;
        var projection = Of(way.Target, nested?.SelectAndExpand, budget, depth + 1);
        var levels = nested?.LevelsOption is { } option ? option.IsMaxLevel ? budget.Depth - depth + 1 : option.Level : 1;
        budget.Take(depth + (int)Math.Min(levels, int.MaxValue / 2) - 1, (int)Math.Clamp(levels - 1, 0, int.MaxValue / 2));
        return new(way, projection, asked, (int)levels);
    }

    /// <summary>As a context URL lists it: <c>(Id,Name,Systems())</c>; empty for a whole row.</summary>
    public override string ToString()
    {
        var expanded = Expansions.Where(expansion => expansion.Kind == ExpansionKind.Rows).Select(expansion => expansion.Way.Name + (expansion.Projection.ToString() is { Length: > 0 } inner ? inner : "()"));
        string[] items = [.. All ? [] : Selected.Distinct(StringComparer.Ordinal), .. expanded];
        return items.Length == 0 ? "" : $"({string.Join(',', items)})";
    }

    /// <summary>How many navigations, and how deep, one query may expand.</summary>
    private sealed class Budget(FeedLimits limits)
    {
        private int taken;

        public int Depth => limits.ExpandDepth;

        public void Take(int depth, int count = 1)
        {
            if (depth > limits.ExpandDepth)
            {
                throw FeedException.TooLarge($"$expand 超过 {limits.ExpandDepth} 层；请从更近的集合开始查询。", $"$expand is deeper than {limits.ExpandDepth} levels. Start from a nearer set.", "$expand");
            }

            if ((taken += count) > limits.Expansions)
            {
                throw FeedException.TooLarge($"$expand 超过 {limits.Expansions} 个导航；请分几次查询。", $"$expand names more than {limits.Expansions} navigations. Ask in several queries.", "$expand");
            }
        }
    }
}

/// <summary>What is answered of a related row.</summary>
internal enum ExpansionKind
{
    Rows,

    /// <summary>Where it is: <c>$expand=Nav/$ref</c>.</summary>
    References,

    /// <summary>How many there are: <c>$expand=Nav/$count</c>.</summary>
    Count,
}

/// <summary>A navigation answered within the row, and which of its rows.</summary>
internal sealed record Expansion(FeedNavigation Way, Projection Projection, ExpandedReferenceSelectItem Asked, int Levels)
{
    public ExpansionKind Kind => Asked switch
    {
        ExpandedCountSelectItem => ExpansionKind.Count,
        ExpandedNavigationSelectItem => ExpansionKind.Rows,
        _ => ExpansionKind.References,
    };

    /// <summary>The same for the related row, one level further.</summary>
    public Projection Next => Levels <= 1 ? Projection : Projection with { Expansions = [.. Projection.Expansions, this with { Levels = Levels - 1 }] };
}

using InfoGov.Disclosure.Http;
using InfoGov.Disclosure.Model;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>What is answered of each row.</summary>
/// <param name="Properties">The properties, in the order in which the set declares them.</param>
/// <param name="All">Whether they are all and were not chosen.</param>
/// <param name="Expansions">The navigations that are answered within the row.</param>
internal sealed record Projection(IReadOnlyList<FeedProperty> Properties, bool All, IReadOnlyList<Expansion> Expansions)
{
    public static Projection Of(FeedSet set, SelectExpandClause? clause, bool nested = false)
    {
        var (names, all) = (new HashSet<string>(StringComparer.Ordinal), clause?.AllSelected ?? true);
        var expansions = new List<Expansion>();
        foreach (var item in clause?.SelectedItems ?? [])
        {
            switch (item)
            {
                case WildcardSelectItem:
                    all = true;
                    break;
                case PathSelectItem { FilterOption: null, OrderByOption: null, TopOption: null, SkipOption: null, CountOption: null, SearchOption: null, ComputeOption: null } path when path.SelectedPath.Count == 1:
                    names.Add(path.SelectedPath.FirstSegment.Identifier);
                    break;
                case ExpandedNavigationSelectItem expanded when nested:
                    throw FeedException.NotOffered($"$expand of {expanded.PathToNavigationProperty.FirstSegment.Identifier} on a second level", "$expand");
                case ExpandedNavigationSelectItem { LevelsOption: null, SearchOption: null, ComputeOption: null, ApplyOption: null } expanded when expanded.PathToNavigationProperty.Count == 1:
                    expansions.Add(Expansion.Of(set, expanded));
                    break;
                default:
                    throw FeedException.NotOffered("This form of $select or $expand", "$expand");
            }
        }

        return new([.. set.Properties.Where(property => all || names.Contains(property.Name))], all, expansions);
    }

    /// <summary>As a context URL lists it: <c>(Id,Name,Systems())</c>; empty for a whole row.</summary>
    public override string ToString()
    {
        var expanded = Expansions.Select(expansion => expansion.Way.Name + (expansion.Projection.ToString() is { Length: > 0 } inner ? inner : "()"));
        string[] items = [.. All ? [] : Properties.Select(property => property.Name), .. expanded];
        return items.Length == 0 ? "" : $"({string.Join(',', items)})";
    }
}

/// <summary>A navigation answered within the row, and which of its rows.</summary>
internal sealed record Expansion(FeedNavigation Way, Projection Projection, ExpandedNavigationSelectItem Asked)
{
    public static Expansion Of(FeedSet set, ExpandedNavigationSelectItem asked)
    {
        var way = set.Navigation(asked.PathToNavigationProperty.FirstSegment.Identifier);
        return new(way, Projection.Of(way.Target, asked.SelectAndExpand, nested: true), asked);
    }
}

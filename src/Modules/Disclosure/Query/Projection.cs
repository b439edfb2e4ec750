using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>What is answered of each row.</summary>
/// <param name="All">Whether all properties are, and were not chosen.</param>
/// <param name="Selected">The paths of those that were chosen, in the order of the choice.</param>
/// <param name="Expansions">The navigations that are answered within the row.</param>
internal sealed record Projection(bool All, IReadOnlyList<string> Selected, IReadOnlyList<Expansion> Expansions)
{
    /// <summary>The chosen lists of which not all values are answered, or only how many there are, by their paths.</summary>
    public IReadOnlyDictionary<string, SelectItem> Lists { get; private init; } = new Dictionary<string, SelectItem>(StringComparer.Ordinal);

    /// <summary>How a context URL names what was chosen under another name than its path: <c>InfoGov.Car/Doors</c>.</summary>
    private Dictionary<string, string> Names { get; init; } = [];

    public static readonly Projection Whole = new(All: true, [], []);

    public static Projection Of(Scope row, Choice? choice, FeedLimits limits) => Of(row.Set, row.Subtype, choice?.Clause, choice?.Apart ?? new Apart(), new ExpandBudget(limits), depth: 1, "");

    private static Projection Of(FeedSet? set, FeedSubtype? known, SelectExpandClause? clause, Apart apart, ExpandBudget budget, int depth, string within)
    {
        var (all, selected, expansions) = (clause?.AllSelected ?? true, new List<string>(), new List<Expansion>());
        var (lists, names) = (new Dictionary<string, SelectItem>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
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
                case PathCountSelectItem { Search: null } counted when set?.Find(PathOf(counted.SelectedPath)) is { IsList: true, Path: var list }:
                    lists[list] = counted;
                    names[list] = list + "/$count";
                    selected.Add(list);
                    break;
                case PathSelectItem { SearchOption: null, ComputeOption: null } path:
                    var chosen = PathOf(path.SelectedPath);
                    // A cast is part of the name where only rows of that type have the property.
                    names[chosen] = set?.Find(chosen)?.Subtype is { } only && only != known ? only.FullName + "/" + chosen : chosen;
                    if (path is not { FilterOption: null, OrderByOption: null, TopOption: null, SkipOption: null, CountOption: null })
                    {
                        lists[chosen] = set?.Find(chosen) is { IsList: true } ? path : set is null ? throw FeedException.NotOffered("$select 中的这种选项", "An option of this kind within $select", "$select") : throw FeedException.Invalid($"{chosen} 不是集合属性，不能带这些选项。", $"{chosen} is no collection, and takes no such options.", "$select");
                    }

                    // Chosen parts stand for the whole.
                    string[] parts = [.. path.SelectAndExpand is { AllSelected: false } inner ? inner.SelectedItems.OfType<PathSelectItem>().Select(part => chosen + "/" + part.SelectedPath.FirstSegment.Identifier) : []];
                    selected.AddRange(parts.Length == 0 ? [chosen] : parts);
                    break;
                case ExpandedReferenceSelectItem { ApplyOption: null } expanded when set is not null:
                    expansions.Add(Expand(set, known, expanded, apart, budget, depth, within));
                    break;
                case PathSelectItem or PathCountSelectItem:
                    throw FeedException.NotOffered("$select 中的这种选项", "An option of this kind within $select", "$select");
                default:
                    throw FeedException.NotOffered("这种 $expand", "This form of $expand", "$expand");
            }
        }

        // The parser takes an expanded reference for a chosen property as well.
        selected.RemoveAll(path => expansions.Exists(expansion => expansion.Way.Name == path && expansion.Kind != ExpansionKind.Rows));
        return new(all, selected, expansions) { Lists = lists, Names = names };
    }

    private static string PathOf(ODataPath path) => string.Join('/', path.Where(segment => segment is not TypeSegment).Select(segment => segment.Identifier));

    private static Expansion Expand(FeedSet set, FeedSubtype? known, ExpandedReferenceSelectItem asked, Apart apart, ExpandBudget budget, int depth, string within)
    {
        var way = set.Navigation(NameOf(asked));
        var only = asked.PathToNavigationProperty.SkipWhile(segment => segment is not NavigationPropertySegment).OfType<TypeSegment>().Select(type => way.Target.Subtype(type.EdmType.AsElementType())).LastOrDefault(type => type is not null);
        budget.Take(depth);
        var nested = asked as ExpandedNavigationSelectItem;
        var path = within + way.Name;
        if (!way.Collection && (apart.Options(path) is not null || asked is not { FilterOption: null, SearchOption: null, OrderByOption: null, TopOption: null, SkipOption: null, CountOption: null }))
        {
            throw FeedException.Invalid(
                $"{way.Name} 至多一行；其括号中只能用 $select、$expand、$levels、$compute。", $"{way.Name} leads to one row at most; its brackets take $select, $expand, $levels and $compute only.", "$expand");
        }

        var projection = Of(way.Target, only, nested?.SelectAndExpand, apart, budget, depth + 1, path + "/");
        var levels = nested?.LevelsOption is { } option ? option.IsMaxLevel ? budget.Depth - depth + 1 : option.Level : 1;
        budget.Take(depth + (int)Math.Min(levels, int.MaxValue / 2) - 1, (int)Math.Clamp(levels - 1, 0, int.MaxValue / 2));
        return new(way, projection, asked, (int)levels) { Only = only, Applied = apart.Options(path), IsReference = apart.IsReference(path), IsCast = way.Subtype is not null && way.Subtype != known };
    }

    private static string NameOf(ExpandedReferenceSelectItem asked) => asked.PathToNavigationProperty.OfType<NavigationPropertySegment>().Single().NavigationProperty.Name;

    /// <summary>As a context URL lists it (OData 4.01 part 1, 10.7 to 10.10): <c>(Id,Name,Systems())</c>; empty for a whole row.</summary>
    /// <param name="isOld">Whether the client knows 4.0 only, whose context URLs do not name what is expanded whole.</param>
    /// <param name="made">What transformations added to all that a row has (OData Data Aggregation 4.0, 3.4.2); empty for nothing.</param>
    public string Listed(bool isOld, string made)
    {
        var expanded = Expansions.Where(expansion => expansion.Kind == ExpansionKind.Rows).Select(expansion => expansion.Listed(isOld)).OfType<string>();
        string[] items = [.. All ? made.Length == 0 ? [] : (string[])["*", made] : Selected.Distinct(StringComparer.Ordinal).Select(path => Names.GetValueOrDefault(path, path)), .. expanded];
        return items.Length == 0 ? "" : $"({string.Join(',', items)})";
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
    /// <summary>The derived type that its rows are narrowed to: <c>$expand=Tows/InfoGov.Car</c>.</summary>
    public FeedSubtype? Only { get; init; }

    /// <summary>The options that the parser does not read, <c>$apply</c> among them, as a query; null where it reads all.</summary>
    public string? Applied { get; init; }

    /// <summary>Whether references are asked for behind a cast, where the parser knows none.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether only rows of a derived type have it, and the path does not say that they are.</summary>
    public bool IsCast { get; init; }

    /// <summary>What the transformed rows have, as a context URL lists it; null before they are transformed, and of any other rows.</summary>
    public string? Made { get; set; }

    /// <summary>As a context URL lists it: <c>Children+(Id)</c>; null where it is not named there.</summary>
    public string? Listed(bool isOld)
    {
        var inner = Made ?? Projection.Listed(isOld, "");
        return isOld && inner.Length == 0 ? null : (IsCast ? Way.Subtype!.FullName + "/" : "") + Way.Name + (Only is null ? "" : "/" + Only.FullName) + (Levels > 1 ? "+" : "") + (inner.Length == 0 ? "()" : inner);
    }

    public ExpansionKind Kind => Asked switch
    {
        ExpandedCountSelectItem => ExpansionKind.Count,
        ExpandedNavigationSelectItem when !IsReference => ExpansionKind.Rows,
        _ => ExpansionKind.References,
    };

    /// <summary>What leads from a row to what is answered of the related ones.</summary>
    public string Segments => $"{(Way.Subtype is { } subtype ? subtype.FullName + "/" : "")}{Way.Name}{(Only is { } only ? "/" + only.FullName : "")}{(Kind == ExpansionKind.References ? "/$ref" : "")}";

    /// <summary>The same for the related row, one level further.</summary>
    public Projection Next => Levels <= 1 ? Projection : Projection with { Expansions = [.. Projection.Expansions, this with { Levels = Levels - 1 }] };
}

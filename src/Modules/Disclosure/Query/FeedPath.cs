using InfoGov.Disclosure.Model;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>What a path asks for.</summary>
internal enum Shape
{
    Collection,
    Entity,

    /// <summary>One property: a value, a complex value or a list.</summary>
    Property,

    /// <summary>The text of a property: <c>/$value</c>.</summary>
    Value,

    /// <summary>A number of rows or of the values of a list: <c>/$count</c>.</summary>
    Count,
}

/// <summary>One step of a path: along a way, or at the start none, and perhaps to the row of a key.</summary>
internal sealed record Step(FeedSet Set, FeedNavigation? Way, IReadOnlyList<KeyValuePair<string, object>>? Key)
{
    /// <summary>Whether it leads to at most one row.</summary>
    public bool IsSingle => Key is not null || Way is { Collection: false };

    /// <summary>The derived type that its rows must have; null where any will do.</summary>
    public FeedSubtype? Subtype { get; init; }

    /// <summary>As a context URL names it: <c>Vehicles</c>, <c>Vehicles/InfoGov.Car</c>.</summary>
    public string Named => Subtype is null ? Set.Name : $"{Set.Name}/{Subtype.FullName}";
}

/// <summary>A path to rows: a set, perhaps one of its rows, along navigations, perhaps to a property.</summary>
internal sealed record FeedPath(Shape Shape, IReadOnlyList<Step> Steps)
{
    public FeedProperty? Property { get; init; }

    /// <summary>Whether only references are asked for: <c>/$ref</c>.</summary>
    public bool References { get; init; }

    /// <summary>Conditions within the path: <c>/$filter(…)</c>.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    public FeedSet Set => Steps[^1].Set;

    public static FeedPath Parse(FeedModel model, string path, Func<string, string?> alias)
    {
        var filters = new List<string>();
        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            var decoded = Percent.Decoded(segment, plusIsSpace: false);
            if (decoded.StartsWith("$filter(", StringComparison.OrdinalIgnoreCase) && decoded.EndsWith(')'))
            {
                filters.Add(decoded["$filter(".Length..^1]);
            }
            else
            {
                CheckKey(decoded);
                segments.Add(WithAliases(segment, decoded, alias));
            }
        }

        if (segments.Contains(""))
        {
            throw FeedException.NotFound("路径中两个斜线之间没有名称。", "There is no name between two slashes of the path.");
        }

        if (segments.Count == 0)
        {
            throw FeedException.Invalid("$filter(…) 之前须有集合。", "There is a set before $filter(…).", "$filter");
        }

        if (segments.Skip(1).Select(segment => segment.Split('(')[0]).FirstOrDefault(name => name.StartsWith(FeedModel.Namespace + ".", StringComparison.Ordinal) && model.Edm.FindDeclaredType(name) is null) is { } unknown)
        {
            throw Nothing(unknown);
        }

        Join(model, segments);
        // Only what follows the root is looked at.
        var root = new Uri("http://feed/");
        var parsed = Reading.Of(option: null, () => new ODataUriParser(model.Edm, root, new Uri(root + string.Join('/', segments)))
        {
            Resolver = Resolver.Instance,
            UrlKeyDelimiter = ODataUrlKeyDelimiter.Slash,
        }.ParsePath());
        FeedPath? result = null;
        foreach (var segment in parsed)
        {
            result = result is null ? Start(model, segment) : result.Next(segment);
        }

        return (result ?? throw Nothing("")) with { Filters = filters };
    }

    /// <summary>Brackets hold a key (OData ABNF 4.01, keyPredicate): ODataLib reads none as all rows, and a key in brackets of its own as the key.</summary>
    private static void CheckKey(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        var inside = open > 0 && segment.EndsWith(')') ? segment[(open + 1)..^1] : null;
        if (inside is not null && (string.IsNullOrWhiteSpace(inside) || Lexical.Depth(inside) > 0))
        {
            throw FeedException.Invalid($"“{segment}”的括号中须为键；整个集合不带括号。", $"The brackets of '{segment}' need a key; a whole collection goes without them.");
        }
    }

    /// <summary>The values of a composite key, each a segment (OData 4.01 part 2, 4.3.6): <c>Lines/1/2</c>. ODataLib takes one key only.</summary>
    private static void Join(FeedModel model, List<string> segments)
    {
        if (model.FindSet(segments[0]) is { Keys.Count: > 1 and var count } set && segments.Count > count && segments.Skip(1).Take(count).All(segment => segment.Length > 0 && segment[0] != '$' && !segment.Contains('.', StringComparison.Ordinal)))
        {
            var keys = set.Keys.Zip(segments.Skip(1), (key, value) => $"{key.Name}={(key.Type.Kind is FeedKind.Text ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : value)}");
            segments[0] += $"({string.Join(',', keys)})";
            segments.RemoveRange(1, count);
        }
    }

    private static FeedPath Start(FeedModel model, ODataPathSegment segment) => segment is EntitySetSegment set
        ? new FeedPath(Shape.Collection, [new Step(model.Set(set.EntitySet.Name), null, null)])
        : throw Nothing(segment.Identifier);

    private FeedPath Next(ODataPathSegment segment) => (segment, Shape) switch
    {
        (KeySegment key, Shape.Collection) => this with { Shape = Shape.Entity, Steps = [.. Steps.SkipLast(1), Steps[^1] with { Key = [.. key.Keys] }] },
        (TypeSegment type, Shape.Collection or Shape.Entity) => OfType(type.EdmType.AsElementType()),
        (TypeSegment, Shape.Property) when Property!.ComplexType is not null => this,
        (NavigationPropertySegment way, Shape.Entity) => Follow(way.NavigationProperty.Name),
        (NavigationPropertyLinkSegment link, Shape.Entity) => Follow(link.NavigationProperty.Name) with { References = true },
        (PropertySegment property, Shape.Entity) => Of(property.Property.Name),
        (PropertySegment part, Shape.Property) when Property!.ComplexType is not null => Of(Property.Name + "/" + part.Property.Name),
        (ValueSegment, Shape.Property) when Property is { ComplexType: null, IsList: false } => this with { Shape = Shape.Value },
        (CountSegment, Shape.Collection) => this with { Shape = Shape.Count },
        (CountSegment, Shape.Property) when Property!.IsList => this with { Shape = Shape.Count },
        (ReferenceSegment, Shape.Collection or Shape.Entity) => this with { References = true },
        (ValueSegment or CountSegment or ReferenceSegment, _) => throw FeedException.Invalid($"此处不能使用 {segment.Identifier}。", $"{segment.Identifier} cannot stand here.", segment.Identifier),
        (KeySegment or PropertySegment or NavigationPropertySegment, _) => throw Nothing(segment.Identifier),
        _ => throw FeedException.NotOffered($"路径此处的 {segment.Identifier}", $"'{segment.Identifier}' at this place of a path"),
    };

    private FeedPath OfType(IEdmType type) => Set.Subtype(type) is { } subtype ? this with { Steps = [.. Steps.SkipLast(1), Steps[^1] with { Subtype = subtype }] } : this;

    private FeedPath Of(string path) => this with { Shape = Shape.Property, Property = Set.Find(path) ?? throw Nothing(path) };

    private FeedPath Follow(string name)
    {
        var way = Set.Navigation(name);
        return this with { Shape = way.Collection ? Shape.Collection : Shape.Entity, Steps = [.. Steps, new Step(way.Target, way, null)] };
    }

    /// <summary>Keys may be aliases: <c>Projects(@id)?@id='p1'</c>.</summary>
    private static string WithAliases(string segment, string decoded, Func<string, string?> alias)
    {
        var open = decoded.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && decoded.Contains('@', StringComparison.Ordinal) && decoded.EndsWith(')')
            ? decoded[..open] + "(" + Uri.EscapeDataString(new Spelling(alias, computed: null).Rewrite(decoded[(open + 1)..^1])) + ")"
            : segment;
    }

    private static FeedException Nothing(string segment) => FeedException.NotFound($"此路径没有内容：{segment}。", $"There is nothing at this path: '{segment}'.");
}

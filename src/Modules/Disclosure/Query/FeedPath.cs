using InfoGov.Disclosure.Http;
using InfoGov.Disclosure.Model;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>What a path asks for.</summary>
internal enum Shape
{
    Collection,
    Entity,
    Property,

    /// <summary>The text of a property: <c>/$value</c>.</summary>
    Value,

    /// <summary>A number of rows: <c>/$count</c>.</summary>
    Count,
}

/// <summary>The one row that a path starts at before it follows a navigation.</summary>
internal sealed record Origin(FeedSet Set, string Key, FeedNavigation Way);

/// <summary>A path to rows: a set, perhaps one of its rows, perhaps one navigation further, perhaps a property.</summary>
internal sealed record FeedPath(Shape Shape, FeedSet Set, string? Key, Origin? Origin, FeedProperty? Property, ODataPath Parsed)
{
    public static FeedPath Parse(FeedModel model, string path)
    {
        // Only what follows the root is looked at.
        var root = new Uri("http://feed/");
        var parsed = new ODataUriParser(model.Edm, root, new Uri(root + path))
        {
            Resolver = Resolver.Instance,
            UrlKeyDelimiter = ODataUrlKeyDelimiter.Slash,
        }.ParsePath();
        FeedPath? result = null;
        foreach (var segment in parsed)
        {
            result = segment switch
            {
                EntitySetSegment set => new FeedPath(Shape.Collection, model.Set(set.EntitySet.Name), null, null, null, parsed),
                KeySegment key when result is { Shape: Shape.Collection } => result with { Shape = Shape.Entity, Key = (string)key.Keys.Single().Value },
                NavigationPropertySegment way when result is { Shape: Shape.Entity, Key: not null, Origin: null } => result.Follow(result.Set.Navigation(way.NavigationProperty.Name)),
                PropertySegment property when result is { Shape: Shape.Entity } => result with { Shape = Shape.Property, Property = result.Set.Property(property.Property.Name) },
                ValueSegment when result is { Shape: Shape.Property } => result with { Shape = Shape.Value },
                CountSegment when result is { Shape: Shape.Collection } => result with { Shape = Shape.Count },
                _ => throw FeedException.NotOffered($"'{segment.Identifier}' at this place of a path"),
            };
        }

        return result ?? throw FeedException.NotFound("There is nothing at this path.");
    }

    private FeedPath Follow(FeedNavigation way) =>
        this with { Shape = way.Collection ? Shape.Collection : Shape.Entity, Set = way.Target, Key = null, Origin = new Origin(Set, Key!, way) };
}

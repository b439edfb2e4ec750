using InfoGov.Law;
using InfoGov.Log;
using Microsoft.OData.Edm;

namespace InfoGov.Disclosure.Model;

/// <summary>A public set with its columns and targets resolved.</summary>
internal sealed class FeedSet
{
    private readonly PublicSet declared;
    private readonly Dictionary<string, FeedProperty> byPath = new(StringComparer.Ordinal);

    public FeedSet(PublicSet declared, EdmEntityType type)
    {
        this.declared = declared;
        Type = type;
        Subtypes = [.. declared.Subtypes.Select(subtype => new FeedSubtype(new EdmEntityType(type.Namespace, subtype.Entity, type), Find(declared, subtype.Column).Name, Word(subtype.Value), subtype.Label))];
        Properties =
        [
            .. declared.Properties.Select(property => new FeedProperty(declared, property)),
            .. declared.Subtypes.SelectMany((subtype, index) => subtype.Properties.Select(property => new FeedProperty(declared, property, subtype: Subtypes[index]))),
        ];
        foreach (var property in Properties.SelectMany(property => property.Parts.Prepend(property)))
        {
            byPath.Add(property.Path, property);
        }

        Keys = declared.Keys.Count > 0
            ? [.. declared.Keys.Select(name => byPath[name])]
            : [Properties.FirstOrDefault(property => property.IsColumn(declared.Table.Key.Name) && property is { Type.Kind: FeedKind.Text, Nullable: false })
                ?? throw new ArgumentException($"Set {declared.Name} does not list its key column {declared.Table.Key.Name}, a text that is never null.")];
    }

    public string Name => declared.Name;

    public Text Label => declared.Label;

    public Table Source => declared.Table;

    public string Table => declared.Table.Name;

    public EdmEntityType Type { get; }

    /// <summary>The types derived from it.</summary>
    public IReadOnlyList<FeedSubtype> Subtypes { get; }

    /// <summary>The derived type of a name in the model; null for the set's own and for any other.</summary>
    public FeedSubtype? Subtype(IEdmType type) => Subtypes.FirstOrDefault(subtype => subtype.FullName == type.FullTypeName());

    public IReadOnlyList<FeedProperty> Properties { get; }

    /// <summary>The texts that <c>$search</c> looks into.</summary>
    public IEnumerable<FeedProperty> Texts => Properties.SelectMany(property => property.ComplexType is null ? [property] : property.Parts)
        .Where(property => property.IsSearched);

    public IReadOnlyList<FeedNavigation> Navigations { get; private set; } = [];

    public IReadOnlyList<FeedProperty> Keys { get; }

    /// <summary>A property by its path, parts of complex values included.</summary>
    public FeedProperty? Find(string path) => byPath.GetValueOrDefault(path);

    public FeedNavigation Navigation(string name) => Navigations.First(navigation => navigation.Name == name);

    public void Link(IReadOnlyDictionary<string, FeedSet> sets) => Navigations =
    [
        .. declared.Navigations.Select(navigation => Way(sets, navigation, subtype: null)),
        .. declared.Subtypes.SelectMany((subtype, index) => subtype.Navigations.Select(navigation => Way(sets, navigation, Subtypes[index]))),
    ];

    private FeedNavigation Way(IReadOnlyDictionary<string, FeedSet> sets, Navigation navigation, FeedSubtype? subtype) => new(
        navigation.Name,
        this,
        sets.GetValueOrDefault(navigation.Target) ?? throw new ArgumentException($"{Name}/{navigation.Name} leads to {navigation.Target}, which is no set."),
        ColumnName(navigation.Column),
        sets[navigation.Target].ColumnName(navigation.TargetColumn),
        navigation.Collection)
    {
        Subtype = subtype,
    };

    /// <summary>It stands in statements as it is.</summary>
    private static string Word(string value) => value.All(char.IsAsciiLetterOrDigit) ? value : throw new ArgumentException($"The value '{value}' of a derived type is more than letters and digits.");

    private string ColumnName(string? name) => (name is null ? declared.Table.Key : Find(declared, name)).Name;

    public static Column Find(PublicSet set, string name) => set.Table.Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException($"Set {set.Name}: table {set.Table.Name} has no column {name}.");
}

/// <summary>A way from the rows of one set to those of another.</summary>
internal sealed record FeedNavigation(string Name, FeedSet Source, FeedSet Target, string Column, string TargetColumn, bool Collection)
{
    /// <summary>The derived type whose rows alone have it; null where all have.</summary>
    public FeedSubtype? Subtype { get; init; }

    /// <summary>The type that has it.</summary>
    public EdmEntityType Owner => Subtype?.Type ?? Source.Type;

    /// <summary>Whether the other leads back along the same columns.</summary>
    public bool IsPartner(FeedNavigation other) => other.Source == Target && other.Target == Source && other != this
        && other.Column == TargetColumn && other.TargetColumn == Column && other.Collection != Collection && Subtype is null && other.Subtype is null;
}

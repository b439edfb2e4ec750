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
        Properties = [.. declared.Properties.Select(property => new FeedProperty(declared, property))];
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

    public IReadOnlyList<FeedProperty> Properties { get; }

    /// <summary>The texts that <c>$search</c> looks into.</summary>
    public IEnumerable<FeedProperty> Texts => Properties.SelectMany(property => property.ComplexType is null ? [property] : property.Parts)
        .Where(property => property.IsSearched);

    public IReadOnlyList<FeedNavigation> Navigations { get; private set; } = [];

    public IReadOnlyList<FeedProperty> Keys { get; }

    /// <summary>A property by its path, parts of complex values included.</summary>
    public FeedProperty? Find(string path) => byPath.GetValueOrDefault(path);

    public FeedNavigation Navigation(string name) => Navigations.First(navigation => navigation.Name == name);

    public void Link(IReadOnlyDictionary<string, FeedSet> sets) => Navigations = [.. declared.Navigations.Select(navigation => new FeedNavigation(
        navigation.Name,
        this,
        sets.GetValueOrDefault(navigation.Target) ?? throw new ArgumentException($"{Name}/{navigation.Name} leads to {navigation.Target}, which is no set."),
        ColumnName(navigation.Column),
        sets[navigation.Target].ColumnName(navigation.TargetColumn),
        navigation.Collection))];

    private string ColumnName(string? name) => (name is null ? declared.Table.Key : Find(declared, name)).Name;

    public static Column Find(PublicSet set, string name) => set.Table.Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException($"Set {set.Name}: table {set.Table.Name} has no column {name}.");
}

/// <summary>A way from the rows of one set to those of another.</summary>
internal sealed record FeedNavigation(string Name, FeedSet Source, FeedSet Target, string Column, string TargetColumn, bool Collection)
{
    /// <summary>Whether the other leads back along the same columns.</summary>
    public bool IsPartner(FeedNavigation other) => other.Source == Target && other.Target == Source && other != this
        && other.Column == TargetColumn && other.TargetColumn == Column && other.Collection != Collection;
}

using InfoGov.Disclosure.Model;
using Microsoft.OData.Edm;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// A row that expressions speak about: what can be read of it and how. Rows of a set have its properties and navigations;
/// both these and the rows that a grouping made have computed values by their names.
/// </summary>
internal sealed class Scope(FeedSet? set, string alias, IEdmStructuredType type)
{
    private readonly Dictionary<string, SqlValue> computed = new(StringComparer.Ordinal);

    public Scope(FeedSet set, string alias)
        : this(set, alias, set.Type)
    {
    }

    /// <summary>The set it is of; null for a grouped row.</summary>
    public FeedSet? Set => set;

    public string Alias => alias;

    /// <summary>What the parser knows of it: with computed values, a type of its own.</summary>
    public IEdmStructuredType Type { get; set; } = type;

    /// <summary>Computed values in the order in which they were added.</summary>
    public IReadOnlyDictionary<string, SqlValue> Computed => computed;

    public void Add(string name, SqlValue value) => computed[name] = value;

    /// <summary>A value by its path: <c>Name</c>, <c>Address/Street</c>, or a computed one.</summary>
    public SqlValue? Find(string path) => computed.GetValueOrDefault(path) ?? set?.Find(path)?.Value(alias);
}

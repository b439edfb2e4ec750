using InfoGov.Disclosure.Model;
using Microsoft.OData.Edm;

namespace InfoGov.Disclosure.Sql;

/// <summary>The names that a row does not have, by the number that its column tells: the sequence of <c>concat</c> or the level of <c>rollup</c> it came from.</summary>
internal sealed record Absence(string Sql, IReadOnlyList<IReadOnlySet<string>> Names);

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

    /// <summary>A row of a set that is known to be of a type derived from the set's, or of the set's own where none is named.</summary>
    public Scope(FeedSet set, string alias, FeedSubtype? subtype)
        : this(set, alias, subtype?.Type ?? set.Type) => Subtype = subtype;

    /// <summary>The set it is of; null for a grouped row.</summary>
    public FeedSet? Set => set;

    /// <summary>The derived type that it is known to have.</summary>
    public FeedSubtype? Subtype { get; }

    public string Alias => alias;

    /// <summary>What the parser knows of it: with computed values, a type of its own.</summary>
    public IEdmStructuredType Type { get; set; } = type;

    /// <summary>The type without what was computed.</summary>
    public EdmEntityType? Declared => Subtype?.Type ?? set?.Type;

    /// <summary>Computed values in the order in which they were added.</summary>
    public IReadOnlyDictionary<string, SqlValue> Computed => computed;

    /// <summary>Its place in a concatenation, which tells it from rows that have all the same; none where a key or the values do.</summary>
    public IReadOnlyList<SqlValue> Places { get; init; } = [];

    /// <summary>The rows that a cross join put together in it, by their names.</summary>
    public IReadOnlyDictionary<string, Scope> Joined { get; init; } = System.Collections.Frozen.FrozenDictionary<string, Scope>.Empty;

    /// <summary>The type of the rows that it was made of, whose properties it may lack; null where it has them.</summary>
    public IEdmStructuredType? Origin { get; init; }

    /// <summary>Which names some rows do not have at all; null where all have the same.</summary>
    public Absence? Absence { get; init; }

    public void Add(string name, SqlValue value) => computed[name] = value;

    /// <summary>A value by its path: <c>Name</c>, <c>Address/Street</c>, or a computed one.</summary>
    public SqlValue? Find(string path) => computed.GetValueOrDefault(path) ?? set?.Find(path)?.Value(alias);
}

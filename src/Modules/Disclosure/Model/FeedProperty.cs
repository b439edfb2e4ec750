using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Disclosure.Model;

/// <summary>A public property and how it is read.</summary>
internal sealed class FeedProperty
{
    private readonly PublicProperty declared;
    private readonly Column column;

    /// <param name="set">The set it belongs to.</param>
    /// <param name="declared">What was written down.</param>
    /// <param name="within">The path of the complex value that it is part of, with a slash; empty outside.</param>
    /// <param name="subtype">The derived type it belongs to; null where all rows have it.</param>
    public FeedProperty(PublicSet set, PublicProperty declared, string within = "", FeedSubtype? subtype = null)
    {
        Subtype = subtype;
        this.declared = declared;
        column = declared.Computation?.Result ?? FeedSet.Find(set, declared.Column);
        Path = within + declared.Name;
        Type = declared.Type ?? FeedType.Of(column);
        IsSearched = declared.IsSearched(set);
        Parts = [.. declared.Parts.Select(part => new FeedProperty(set, part, Path + "/", subtype))];
    }

    public string Name => declared.Name;

    /// <summary>The derived type whose rows alone have it; null where all have.</summary>
    public FeedSubtype? Subtype { get; }

    /// <summary>The name with those of the complex values around it: <c>Address/Street</c>.</summary>
    public string Path { get; }

    public Text Label => declared.Label;

    public FeedType Type { get; }

    public bool Nullable => column.Nullable || Subtype is not null;

    public bool IsList => declared.IsList;

    /// <summary>Whether <c>$search</c> looks into it.</summary>
    public bool IsSearched { get; }

    public string? ComplexType => declared.ComplexType;

    public IReadOnlyList<FeedProperty> Parts { get; }

    public bool IsColumn(string name) => declared.Computation is null && declared.ComplexType is null && column.Name == name;

    public string Column => column.Name;

    /// <summary>What is stored, in the alias of a row.</summary>
    public string Stored(string row) => declared.Computation switch
    {
        null when Type.Kind == FeedKind.Real => $"CAST({row}.{column.Name} AS DOUBLE PRECISION)",
        null => $"{row}.{column.Name}",
        // PostgreSQL's sum() of integers is numeric.
        { Sql: var sql } when Type.IsInteger => $"CAST({sql(row)} AS BIGINT)",
        { Sql: var sql } => sql(row),
    };
}

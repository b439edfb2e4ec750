namespace InfoGov.Finding;

/// <summary>By what an entity can be mistaken for another of its city.</summary>
/// <param name="Name">What it is called; compared with names of the same kind. Null where its name tells nothing.</param>
/// <param name="Unit">The unit it belongs to; alone it makes nothing alike.</param>
public sealed record Likeness(string? Name, string? Unit = null)
{
    /// <summary>The data items it is about; compared across kinds.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The data items of which its unit is on record as the source.</summary>
    public IReadOnlyList<string> SourceOf { get; init; } = [];

    /// <summary>A code that others gave it and that no other has: a credit code, a domain, the number of a document.</summary>
    public string? Code { get; init; }

    /// <summary>What there is one of: a plan of a type for an area.</summary>
    public string? Subject { get; init; }
}

/// <summary>Why another entity is a candidate, the strongest first.</summary>
public enum LikenessReason
{
    /// <summary>It has the same code.</summary>
    SameCode,

    /// <summary>Its unit is on record as the source of the same data item.</summary>
    IsSource,

    /// <summary>It is about the same data item.</summary>
    SameItem,

    /// <summary>It has the same name, apart from width, case, spaces, punctuation and words like 项目 at the end.</summary>
    SameName,

    /// <summary>It is of the same type for the same area.</summary>
    SameSubject,

    /// <summary>One name contains the other.</summary>
    ContainsName,

    /// <summary>The names differ in few characters.</summary>
    SimilarName,

    /// <summary>It belongs to the same unit; never the only reason.</summary>
    SameUnit,
}

using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Disclosure.Model;

namespace InfoGov.Disclosure.Query;

/// <summary>What the columns of a row mean, in the order in which they are answered.</summary>
/// <param name="Set">The set it is of; null for a grouped row.</param>
/// <param name="Keys">The columns of the key.</param>
/// <param name="Items">What is answered.</param>
/// <param name="HasKeys">Whether the key is among it.</param>
internal sealed record Layout(FeedSet? Set, IReadOnlyList<int> Keys, IReadOnlyList<LayoutItem> Items, bool HasKeys)
{
    /// <summary>The column of the row's leaf in the disclosure log; null where it is not answered.</summary>
    public int? Leaf { get; init; }

    /// <summary>The column that tells of which derived type a row is; null where all are of one type.</summary>
    public int? Kind { get; init; }

    /// <summary>The derived type that all rows are known to have.</summary>
    public FeedSubtype? Subtype { get; init; }

    /// <summary>Whether a row needs its own link: it does not have its key, or may have to say where its related rows go on.</summary>
    public bool NeedsLink { get; } = Set is not null && (!HasKeys || Items.Any(item => item is RowsItem { Limit: not null }));
}

/// <summary>One name of an answered row.</summary>
internal abstract record LayoutItem(string Name)
{
    /// <summary>The name as it is written in every row.</summary>
    public JsonEncodedText Written { get; } = JsonEncodedText.Encode(Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>The derived type whose rows alone have it; null where all have.</summary>
    public FeedSubtype? Only { get; init; }

    /// <summary>The column and its values by which a row tells that it does not have the name at all; null where all have it.</summary>
    public (int Column, IReadOnlySet<long> Values)? Absent { get; init; }
}

/// <summary>A value in a column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Column">Its column.</param>
/// <param name="IsList">Whether the column holds a JSON array.</param>
/// <param name="IsDeclared">Whether the model knows it; otherwise its type is told with it.</param>
internal sealed record ValueItem(string Name, FeedType Type, int Column, bool IsList, bool IsDeclared) : LayoutItem(Name)
{
    /// <summary>The column of how many values a list has, whatever is answered of them; null where nobody asked.</summary>
    public int? Count { get; init; }

    /// <summary>Whether only that number is answered.</summary>
    public bool IsCountAlone { get; init; }

    /// <summary>Whether what is stored is what is answered, in quotes.</summary>
    public bool IsPlainText { get; } = !IsList && !Type.IsInteger && (Type.Kind is FeedKind.Text or FeedKind.Day or FeedKind.Instant or FeedKind.Time or FeedKind.Guid or FeedKind.Binary or FeedKind.Enumeration);
}

/// <summary>A complex value, null where a column is.</summary>
internal sealed record ComplexItem(string Name, string? Type, int? Presence, IReadOnlyList<LayoutItem> Parts) : LayoutItem(Name);

/// <summary>Related rows, in one column as JSON.</summary>
internal sealed record RowsItem(string Name, Expansion Expansion, Layout Layout, int? Rows, int? Count, long? Limit) : LayoutItem(Name);

/// <summary>One of the rows that a cross join put together: its link, or the row itself.</summary>
internal sealed record JoinedItem(string Name, Layout Layout, bool IsExpanded) : LayoutItem(Name);

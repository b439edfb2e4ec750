using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Disclosure;

/// <summary>
/// A set of rows that everybody may read: one entity set of the feed over one projection table. What is not listed here
/// stays inside: a property is public because somebody wrote it down.
/// <code>
/// public static readonly PublicSet Projects = new("Projects", "Project", ProjectTables.Projects, new("项目", "Projects"),
///     new("Id", "id", new("项目编号", "Identifier of the project")),
///     new("Name", "name", new("项目名称", "Name of the project")),
///     new("Amount", "amount", new("投资额（元）", "Investment in yuan")),
///     PublicProperty.Computed("SystemCount", new Column("system_count", ColumnType.Integer, Nullable: false),
///         row => $"(SELECT count(*) FROM systems s WHERE s.project_id = {row}.id)", new("系统数", "Number of its systems")))
/// {
///     Navigations = [Navigation.Many("Systems", "Systems", "project_id")],
/// };
/// </code>
/// </summary>
/// <param name="Name">The entity set, a plural in PascalCase: <c>/odata/Projects</c>.</param>
/// <param name="Entity">One of them, in PascalCase: the entity type.</param>
/// <param name="Table">The projection table; its key column must be one of the properties and is the key.</param>
/// <param name="Label">What the set holds, for people.</param>
/// <param name="Properties">The public properties in the order in which they are answered.</param>
public sealed record PublicSet(string Name, string Entity, Table Table, Text Label, params PublicProperty[] Properties)
{
    /// <summary>The ways from a row to rows of other sets.</summary>
    public IReadOnlyList<Navigation> Navigations { get; init; } = [];

    /// <summary>The names of the key properties; none for the one over the table's key column.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}

/// <summary>
/// A public property of a row, read from one column. Its type, scale and whether it can be null follow from the column.
/// </summary>
/// <param name="Name">The name in the feed, in PascalCase.</param>
/// <param name="Column">The column of the set's table.</param>
/// <param name="Label">What it means, for people; for a text with fixed values, which they are.</param>
public sealed record PublicProperty(string Name, string Column, Text Label)
{
    /// <summary>The type, where it is another than the column's.</summary>
    public FeedType? Type { get; init; }

    /// <summary>The properties of a complex value; it is null where the column of the first is.</summary>
    public IReadOnlyList<PublicProperty> Parts { get; private init; } = [];

    /// <summary>The name of the type of a complex value.</summary>
    internal string? ComplexType { get; private init; }

    /// <summary>Whether the column holds a JSON array of values of the type.</summary>
    public bool IsList { get; private init; }

    /// <summary>The type and the SQL of a property that is computed and not stored.</summary>
    internal (Column Result, Func<string, string> Sql)? Computation { get; private init; }

    /// <summary>A complex value made of several columns of the same row.</summary>
    public static PublicProperty Complex(string name, string type, Text label, params PublicProperty[] parts) =>
        new(name, parts[0].Column, label) { ComplexType = type, Parts = parts };

    /// <summary>Several values, stored as a JSON array in a text column.</summary>
    public static PublicProperty List(string name, string column, FeedType type, Text label) => new(name, column, label) { IsList = true, Type = type };

    /// <summary>
    /// A property computed by SQL that both databases understand, given the alias of the row. It must yield what a column
    /// like <paramref name="result"/> would store.
    /// </summary>
    public static PublicProperty Computed(string name, Column result, Func<string, string> sql, Text label) =>
        new(name, result.Name, label) { Computation = (result, sql) };
}

/// <summary>A way from a row to rows of a set: those whose <paramref name="TargetColumn"/> equals the row's <paramref name="Column"/>.</summary>
/// <param name="Name">The name in the feed, in PascalCase.</param>
/// <param name="Target">The name of the set it leads to.</param>
/// <param name="Column">The column of this set's table; null for its key.</param>
/// <param name="TargetColumn">The column of the target's table; null for its key.</param>
/// <param name="Collection">Whether it leads to many rows or to at most one.</param>
public sealed record Navigation(string Name, string Target, string? Column, string? TargetColumn, bool Collection)
{
    /// <summary>To the one row whose key this row's column holds.</summary>
    public static Navigation One(string name, string target, string column) => new(name, target, column, TargetColumn: null, Collection: false);

    /// <summary>To all rows that hold this row's key in a column.</summary>
    public static Navigation Many(string name, string target, string targetColumn) => new(name, target, Column: null, targetColumn, Collection: true);
}

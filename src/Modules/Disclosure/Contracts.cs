using System.Reflection;
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

    /// <summary>
    /// The queries that the set is made for, as a client writes them: an index of its table serves each, without sorting and without
    /// reading the whole table.
    /// </summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    /// <summary>The groups whose rows are counted as they change, so that a client's grouping reads as many rows as there are groups.</summary>
    public IReadOnlyList<PublicGroups> Groups { get; init; } = [];

    /// <summary>The names of the key properties; none for the one over the table's key column.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The kinds of rows that have more than the others: types derived from the set's own (OData CSDL 4.01, 6.2).</summary>
    public IReadOnlyList<PublicSubtype> Subtypes { get; init; } = [];

    /// <summary>All properties, those of derived types too.</summary>
    public IEnumerable<PublicProperty> AllProperties => Properties.Concat(Subtypes.SelectMany(subtype => subtype.Properties));
}

/// <summary>A type derived from that of a set: the rows that hold <paramref name="Value"/> in a column, with properties that are null in all others.</summary>
/// <param name="Entity">One of them, in PascalCase: the derived entity type.</param>
/// <param name="Column">The column of the set's table that tells.</param>
/// <param name="Value">What it holds; letters and digits.</param>
/// <param name="Label">What they are, for people.</param>
/// <param name="Properties">Their own properties, each under a name that nothing else of the set has.</param>
public sealed record PublicSubtype(string Entity, string Column, string Value, Text Label, params PublicProperty[] Properties)
{
    /// <summary>The ways from their rows to rows of other sets.</summary>
    public IReadOnlyList<Navigation> Navigations { get; init; } = [];
}

/// <summary>Groups of the rows of a set.</summary>
/// <param name="By">The names of the properties that make a group; none may be null.</param>
public sealed record PublicGroups(params string[] By)
{
    /// <summary>The names of the numbers that are summed.</summary>
    public IReadOnlyList<string> Sums { get; init; } = [];
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

    /// <summary>The column its values have the type of.</summary>
    public Column TypeIn(PublicSet set) => Computation?.Result ?? set.Table.Columns.First(c => c.Name == Column);

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

/// <summary>What a value is, whatever its width.</summary>
public enum FeedKind
{
    /// <summary>Unicode text, compared by code point.</summary>
    Text,

    /// <summary>A 64-bit integer, to be read with a scale.</summary>
    Number,

    /// <summary>True or false, stored as 1 and 0.</summary>
    Truth,

    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>An instant in UTC, <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>.</summary>
    Instant,

    /// <summary>A time of the day, <c>HH:mm:ss.fffffff</c>.</summary>
    Time,

    /// <summary>A duration, an integer of 100 ns.</summary>
    Duration,

    /// <summary>A GUID as text in lower case.</summary>
    Guid,

    /// <summary>Octets as base64url.</summary>
    Binary,

    /// <summary>A floating-point number.</summary>
    Real,

    /// <summary>One of a list of names, stored as its name; flags are stored as an integer.</summary>
    Enumeration,

    /// <summary>The literal null.</summary>
    Null,
}

/// <summary>
/// A value of an enumeration, with its label for people. Members are compared and sorted by their numbers; a public enumeration has these in the
/// ordinal order of its names, so that the stored names, and an index of them, are in that order.
/// </summary>
public sealed record EnumerationMember(string Name, long Value, Text Label);

/// <summary>The type of a public property.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Edm">Its name in the model: <c>Edm.Int64</c>, or the name of an enumeration without a namespace.</param>
/// <param name="Scale">Decimal places of a decimal.</param>
public sealed record FeedType(FeedKind Kind, string Edm, int Scale = 0)
{
    public static readonly FeedType Text = new(FeedKind.Text, "Edm.String");
    public static readonly FeedType Int64 = new(FeedKind.Number, "Edm.Int64");
    public static readonly FeedType Int32 = new(FeedKind.Number, "Edm.Int32");
    public static readonly FeedType Int16 = new(FeedKind.Number, "Edm.Int16");
    public static readonly FeedType Byte = new(FeedKind.Number, "Edm.Byte");
    public static readonly FeedType SByte = new(FeedKind.Number, "Edm.SByte");
    public static readonly FeedType Boolean = new(FeedKind.Truth, "Edm.Boolean");
    public static readonly FeedType Day = new(FeedKind.Day, "Edm.Date");
    public static readonly FeedType Instant = new(FeedKind.Instant, "Edm.DateTimeOffset");
    public static readonly FeedType Time = new(FeedKind.Time, "Edm.TimeOfDay");
    public static readonly FeedType Duration = new(FeedKind.Duration, "Edm.Duration");
    public static readonly FeedType Guid = new(FeedKind.Guid, "Edm.Guid");
    public static readonly FeedType Binary = new(FeedKind.Binary, "Edm.Binary");
    public static readonly FeedType Double = new(FeedKind.Real, "Edm.Double");
    public static readonly FeedType Single = new(FeedKind.Real, "Edm.Single");

    /// <summary>The members of an enumeration.</summary>
    public IReadOnlyList<EnumerationMember> Members { get; init; } = [];

    /// <summary>Whether an enumeration may have several members at once.</summary>
    public bool Flags { get; init; }

    /// <summary>Whether the names of the members are in the ordinal order of their numbers, so that what is stored sorts as the numbers do.</summary>
    public bool SortsByName => Members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => member.Value).SequenceEqual(Members.Select(member => member.Value).Order());

    /// <summary>Whether it is stored as a 64-bit integer.</summary>
    public bool IsInteger => !IsList && (Kind is FeedKind.Number or FeedKind.Truth or FeedKind.Duration || (Kind == FeedKind.Enumeration && Flags));

    /// <summary>Whether it is a JSON array of such values.</summary>
    internal bool IsList { get; init; }

    /// <summary>An exact decimal with so many places.</summary>
    public static FeedType Decimal(int scale) => new(FeedKind.Number, "Edm.Decimal", scale);

    /// <summary>A list of names, each with its label.</summary>
    public static FeedType Enumeration(string name, params EnumerationMember[] members) => new(FeedKind.Enumeration, name) { Members = members };

    /// <summary>
    /// The values of a list of the program, stored by their names as the API writes them. They are listed as the program lists them, and numbered in the
    /// ordinal order of their names (<see cref="EnumerationMember"/>).
    /// </summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="label">What a value is called; null for what the catalogues call it.</param>
    public static FeedType Enumeration<T>(string name, Func<T, Text>? label = null)
        where T : struct, Enum
    {
        string[] sorted = [.. Enum.GetValues<T>().Select(value => FactType.ShowValue(value)).Order(StringComparer.Ordinal)];
        return Enumeration(name, [.. Enum.GetValues<T>().Select(value => new EnumerationMember(FactType.ShowValue(value), Array.IndexOf(sorted, FactType.ShowValue(value)), label?.Invoke(value) ?? FactType.Label(value)))]);
    }

    internal static FeedType Of(Column column) => column.Type switch
    {
        ColumnType.Integer => Int64,
        ColumnType.Flag => Boolean,
        ColumnType.Day => Day,
        ColumnType.Instant => Instant,
        ColumnType.Decimal => Decimal(column.Scale),
        _ => Text,
    };
}

/// <summary>How much one request may ask for; checked before a query runs.</summary>
/// <param name="Page">Rows in a page unless the client prefers otherwise.</param>
/// <param name="LargestPage">Rows in a page, whatever the client prefers; also rows of one expanded collection.</param>
/// <param name="Url">Characters of path and query; a query sent in the body may have more.</param>
/// <param name="Nodes">Literals, properties and operators in the expressions of a query.</param>
/// <param name="Seconds">How long the database may work on a request.</param>
/// <param name="ListWidth">Values in one list of <c>in</c>.</param>
/// <param name="Expansions">Navigations in <c>$expand</c>, on all levels together.</param>
/// <param name="ExpandDepth">Levels of <c>$expand</c>, and what <c>$levels=max</c> means.</param>
/// <param name="Body">Octets of a query or a batch sent in the body.</param>
/// <param name="BatchRequests">Requests in one batch.</param>
/// <param name="TokenDays">Days after which a link to a next page has expired.</param>
/// <param name="DeltaDays">Days after which a link to changes has expired.</param>
/// <param name="BulkSeconds">How long a query may take that is taken away whole.</param>
public sealed record FeedLimits(
    int Page = 100,
    int LargestPage = 1000,
    int Url = 16_384,
    int Nodes = 1000,
    double Seconds = 15,
    int ListWidth = 5000,
    int Expansions = 30,
    int ExpandDepth = 5,
    int Body = 262_144,
    int BatchRequests = 100,
    double TokenDays = 7,
    double DeltaDays = 30,
    double BulkSeconds = 3600);

/// <summary>Signs a receipt with the key of the log: a C2SP signed-note under the name of the log and <c>/receipts</c>.</summary>
public delegate Task<string> SignReceipt(Receipt receipt, CancellationToken cancellation);

/// <summary>The public sets of a module, found because their class derives this: every static field that holds a <see cref="PublicSet"/>.</summary>
public abstract class PublicSets
{
    /// <summary>The sets, in the order in which they are declared.</summary>
    public IEnumerable<PublicSet> All =>
        GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Select(declared => declared.GetValue(null)).OfType<PublicSet>();
}

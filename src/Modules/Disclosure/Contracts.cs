using InfoGov.Disclosure.Bulk;
using InfoGov.Disclosure.Proof;
using InfoGov.Disclosure.Proof.Verifying;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.Extensions.Configuration;

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

/// <summary>Takes the public record away into files, without a running host.</summary>
public static class PublicExport
{
    /// <summary>The forms that the rows of a set can have: the extensions of their files.</summary>
    public static IEnumerable<string> Formats => BulkFormats.All.Select(format => format.Name);

    /// <summary>Writes the rows of a public set of the modules, of one city where it is given.</summary>
    /// <exception cref="ArgumentException">There is no such set or form, or the set belongs to no city.</exception>
    public static async Task Set(SqlLog log, IEnumerable<ApplicationModule> modules, string set, string? city, string format, Stream to, CancellationToken cancellation = default)
    {
        var sets = PublicSets.Of(modules);
        var named = sets.FirstOrDefault(declared => declared.Name == set)
            ?? throw new ArgumentException($"There is no public set {set}; there are {string.Join(", ", sets.Select(s => s.Name).Order(StringComparer.Ordinal))}.");
        var form = BulkFormats.Find(format) ?? throw new ArgumentException($"There is no form {format}; there are {string.Join(", ", Formats)}.");
        await using var connection = await log.Projections.OpenRead(cancellation);
        await form.Write(to, SetRows.Of(named, city, connection, cancellation), cancellation);
    }

    /// <summary>Writes the whole public record of a city with its proofs as a SQLite file; returns how many entries it holds.</summary>
    public static async Task<long> City(SqlLog log, IEnumerable<ApplicationModule> modules, IConfiguration configuration, string city, string file, CancellationToken cancellation = default)
    {
        using var key = await LogKey.Of(log, configuration, cancellation);
        return await RecordFile.Write(file, city, PublicSets.Of(modules), log, key, cancellation);
    }
}

/// <summary>The disclosure log: what is entered in it, and whether one is what it should be.</summary>
public static class DisclosureLog
{
    /// <summary>The tables whose rows are public by the public sets of these modules, with their stored public properties.</summary>
    public static IReadOnlyList<DisclosedSet> Sets(IEnumerable<ApplicationModule> modules) => [.. PublicSets.Of(modules).Select(set => set.Disclosed())];

    /// <summary>
    /// Verifies a log from outside: of an installation by its address, of a city's record or an installation's SQLite store by its file.
    /// </summary>
    /// <param name="urlOrFile">The address or the file.</param>
    /// <param name="key">The key that must have signed; null to take the log's word for it.</param>
    /// <param name="earlier">A checkpoint kept from earlier that the log must have grown from.</param>
    /// <param name="progress">Is told how many entries of how many are checked.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FormatException">The key or a checkpoint is none, or is not signed by the key.</exception>
    public static async Task<LogVerdict> Verify(string urlOrFile, string? key = null, string? earlier = null, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        if (!Uri.TryCreate(urlOrFile, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return await StoredLog.Verify(urlOrFile, key, earlier, progress, cancellation);
        }

        using var http = new HttpClient { BaseAddress = new Uri(urlOrFile.TrimEnd('/') + "/"), Timeout = Timeout.InfiniteTimeSpan };
        return await ServedLog.Verify(http, key, earlier, progress, cancellation);
    }
}

/// <summary>What came of a verification.</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Key">The key it was verified with.</param>
/// <param name="Size">How many entries the checkpoint counts.</param>
/// <param name="Checkpoint">The signed checkpoint; keep it to compare with later.</param>
/// <param name="Findings">What is wrong, in words; empty when all is well.</param>
public sealed record LogVerdict(string Origin, string Key, long Size, string Checkpoint, IReadOnlyList<string> Findings);

using InfoGov.Disclosure.Sql;
using InfoGov.Log;
using Microsoft.OData.Edm;

namespace InfoGov.Disclosure.Model;

/// <summary>A public set with its columns and targets resolved.</summary>
internal sealed class FeedSet
{
    private readonly PublicSet declared;

    public FeedSet(PublicSet declared, EdmEntityType type)
    {
        this.declared = declared;
        Type = type;
        Properties = [.. declared.Properties.Select(property => new FeedProperty(declared, property))];
        Key = Properties.FirstOrDefault(property => property.IsColumn(declared.Table.Key) && property is { Type: ColumnType.Text, Nullable: false })
            ?? throw new ArgumentException($"Set {declared.Name} does not list its key column {declared.Table.Key.Name}, a text that is never null.");
    }

    public string Name => declared.Name;

    public string Table => declared.Table.Name;

    public EdmEntityType Type { get; }

    public IReadOnlyList<FeedProperty> Properties { get; }

    public IReadOnlyList<FeedNavigation> Navigations { get; private set; } = [];

    public FeedProperty Key { get; }

    public FeedProperty Property(string name) => Properties.First(property => property.Name == name);

    public FeedNavigation Navigation(string name) => Navigations.First(navigation => navigation.Name == name);

    public void Link(IReadOnlyDictionary<string, FeedSet> sets) => Navigations = [.. declared.Navigations.Select(navigation => new FeedNavigation(
        navigation.Name,
        sets.GetValueOrDefault(navigation.Target) ?? throw new ArgumentException($"{Name}/{navigation.Name} leads to {navigation.Target}, which is no set."),
        ColumnName(navigation.Column),
        sets[navigation.Target].ColumnName(navigation.TargetColumn),
        navigation.Collection))];

    private string ColumnName(string? name) => (name is null ? declared.Table.Key : Find(declared, name)).Name;

    public static Column Find(PublicSet set, string name) => set.Table.Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException($"Set {set.Name}: table {set.Table.Name} has no column {name}.");
}

/// <summary>A way from the rows of one set to those of another.</summary>
internal sealed record FeedNavigation(string Name, FeedSet Target, string Column, string TargetColumn, bool Collection);

/// <summary>A public property and how it is read.</summary>
internal sealed class FeedProperty(PublicSet set, PublicProperty declared)
{
    private readonly Column column = declared.Computation?.Result ?? FeedSet.Find(set, declared.Column);

    public string Name => declared.Name;

    public ColumnType Type => column.Type;

    public int Scale => column.Scale;

    public bool Nullable => column.Nullable;

    public bool IsColumn(Column other) => declared.Computation is null && column == other;

    /// <summary>What is stored: texts, and 64-bit integers for integers, flags and decimals.</summary>
    public string Stored(string row) => declared.Computation switch
    {
        null => $"{row}.{column.Name}",
        // PostgreSQL's sum() of integers is numeric.
        { Sql: var sql } when IsNumber => $"CAST({sql(row)} AS BIGINT)",
        { Sql: var sql } => sql(row),
    };

    /// <summary>What it means in an expression.</summary>
    public SqlValue Value(string row) => Type switch
    {
        ColumnType.Flag => new($"({Stored(row)} = 1)", Kind.Truth, Nullable),
        ColumnType.Day => new(Stored(row), Kind.Day, Nullable),
        ColumnType.Instant => new(Stored(row), Kind.Instant, Nullable),
        ColumnType.Integer => new(Stored(row), Kind.Number, Nullable) { Integral = true },
        ColumnType.Decimal => new(Stored(row), Kind.Number, Nullable) { Scale = Scale },
        _ => new(Stored(row), Kind.Text, Nullable),
    };

    public bool IsNumber => Type is ColumnType.Integer or ColumnType.Flag or ColumnType.Decimal;
}

using InfoGov.Disclosure.Model;
using InfoGov.Log;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary>What lies behind a path in an expression: a property, a related row, a collection of rows or of values.</summary>
internal sealed class Ways(Translation translation)
{
    private Statement Statement => translation.Statement;

    /// <summary>A property of what the source leads to.</summary>
    public SqlValue Property(SingleValueNode source, string name) => source is SingleComplexNode complex
        ? Property(complex.Source, complex.Property.Name + "/" + name)
        : Through(source, row => row.Find(name) ?? throw FeedException.Invalid($"没有属性 {name}。", $"There is no property {name}."));

    /// <summary>The key of a row, which tells whether it is there.</summary>
    public SqlValue Key(SingleResourceNode node) => Through(node, Key);

    /// <summary>Reads something of a row, or of the row that a navigation leads to.</summary>
    public SqlValue Through(QueryNode source, Func<Scope, SqlValue> read)
    {
        switch (source)
        {
            case ResourceRangeVariableReferenceNode variable:
                return read(translation.Row(variable.RangeVariable));
            case NonResourceRangeVariableReferenceNode:
                throw Translation.Unknown(source);
            case SingleResourceCastNode cast:
                return Through(cast.Source, row => Of(row, cast.TypeReference.Definition, read));
            case SingleResourceFunctionCallNode { Name: "cast" } cast when cast.Parameters.First() is SingleResourceNode operand:
                return Through(operand, row => Of(row, cast.TypeReference.Definition, read));
            case SingleNavigationNode { Source: ResourceRangeVariableReferenceNode around } joined when translation.Row(around.RangeVariable).Joined.TryGetValue(joined.NavigationProperty.Name, out var one):
                return read(one);
            // A grouped row has what the path led to.
            case SingleNavigationNode grouped when Base(grouped) is { Set: null, Joined.Count: 0 } row:
                return read(new Nested(row, PathOf(grouped)).Scope());
            case SingleNavigationNode navigation:
                var way = Way(navigation.Source, navigation.NavigationProperty.Name);
                var target = new Scope(way.Target, Statement.Alias());
                var inner = read(target);
                return inner with { Text = Translation.Bounded($"(SELECT {inner.Text} FROM {way.Target.Table} {target.Alias} WHERE {target.Alias}.{way.TargetColumn} = {Own(navigation.Source, way)})"), Nullable = true };
            default:
                throw Translation.Unknown(source);
        }
    }

    /// <summary>Something of a row that is of a type; null of any other row.</summary>
    private static SqlValue Of(Scope row, IEdmType type, Func<Scope, SqlValue> read)
    {
        var value = read(row);
        return row.Set?.Subtype(type) is { } subtype && row.Subtype != subtype
            ? value with { Text = Translation.Bounded($"(CASE WHEN {subtype.Holds(row.Alias)} THEN {value.Text} END)"), Nullable = true }
            : value;
    }

    /// <summary>Whether a row is there and of a type.</summary>
    public SqlValue IsOf(SingleResourceNode node, IEdmType type) => new($"({Through(node, row => Of(row, type, inner => Key(inner))).Text} IS NOT NULL)", FeedKind.Truth, Nullable: false);

    private static SqlValue Key(Scope row) => row.Set is { } set ? set.Keys[0].Value(row.Alias) : new("1", FeedKind.Number, Nullable: false);

    /// <summary>The rows or values of a lambda, as what follows EXISTS.</summary>
    public string Rows(LambdaNode lambda, Func<SingleValueNode, string> body, string result = "1")
    {
        switch (lambda.Source)
        {
            case CollectionNavigationNode or CollectionResourceCastNode:
                return Joined(lambda.Source, result, row => lambda.CurrentRangeVariable is { } variable
                    ? " AND " + translation.With(variable, row, () => body(lambda.Body))
                    // any() without a condition has no variable.
                    : "");
            case CollectionPropertyAccessNode list:
                return Items(list, item =>
                {
                    translation.Bind(lambda.CurrentRangeVariable?.Name ?? "", item);
                    return lambda.CurrentRangeVariable is null ? "TRUE" : body(lambda.Body);
                }, result);
            default:
                throw Translation.Unknown(lambda.Source);
        }
    }

    /// <summary>How many rows or values fulfil the condition of a lambda.</summary>
    public SqlValue Count(AnyNode any) => Integer(Rows(any, body => translation.Condition(body), "count(*)"));

    public SqlValue Count(CountNode count) => count.Source switch
    {
        CollectionNavigationNode or CollectionResourceCastNode => Integer(Joined(count.Source, "count(*)", row => (count.FilterClause is { } filter
            ? " AND " + translation.With(filter.RangeVariable, row, () => translation.Condition(filter.Expression))
            : "") + (count.SearchClause is { } search ? " AND " + new Searching(translation, row).Condition(search.Expression) : ""))),
        CollectionPropertyAccessNode list => Integer(Items(list, item =>
        {
            translation.Bind(count.FilterClause?.RangeVariable.Name ?? "", item);
            return (count.FilterClause is { } filter ? translation.Condition(filter.Expression) : "TRUE")
                + (count.SearchClause is { } search ? " AND " + new Searching(translation, Alone(item)).Condition(search.Expression) : "");
        }, "count(*)")),
        _ => throw Translation.Unknown(count.Source),
    };

    /// <summary>A row that is nothing but a value of a list.</summary>
    private static Scope Alone(SqlValue item)
    {
        var row = new Scope(set: null, alias: "", new EdmEntityType(FeedModel.Namespace, "Value"));
        row.Add("$this", item);
        return row;
    }

    /// <summary>The values of a list that fulfil a condition.</summary>
    public string Items(CollectionPropertyAccessNode list, Func<SqlValue, string> condition, string result = "1")
    {
        var (alias, stored) = (Statement.Alias(), Property(list.Source, list.Property.Name));
        var type = stored.Output with { IsList = false };
        var (from, value) = Statement.IsSqlite
            ? ($"json_each({stored.Text}) {alias}", $"{alias}.value")
            : ($"json_array_elements_text(CAST({stored.Text} AS json)) {alias}", type.IsInteger ? $"CAST({alias}.value AS BIGINT)" : type.Kind == FeedKind.Real ? $"CAST({alias}.value AS DOUBLE PRECISION)" : $"({alias}.value COLLATE \"C\")");
        return Translation.Bounded($"SELECT {result} FROM {from} WHERE {condition(SqlValue.Of(value, type, nullable: false))}");
    }

    /// <summary>A value of another row: <c>$root/Projects('x')/Amount</c>.</summary>
    public SqlValue FromRoot(ODataPath path)
    {
        if (path.ToList() is not [EntitySetSegment set, KeySegment key, .. var rest] || rest.Count == 0)
        {
            throw FeedException.NotOffered("这种 $root 路径", "This kind of path from $root");
        }

        return Follow(translation.Model.Set(set.EntitySet.Name), row => string.Join(" AND ", key.Keys.Select(pair => $"{row.Set!.Find(pair.Key)!.Stored(row.Alias)} = {translation.Constants.Of(pair.Value).Text}")), rest);
    }

    private SqlValue Follow(FeedSet set, Func<Scope, string> where, IReadOnlyList<ODataPathSegment> rest)
    {
        var row = new Scope(set, Statement.Alias());
        var inner = rest switch
        {
            [PropertySegment property] => row.Find(property.Property.Name),
            [PropertySegment complex, PropertySegment part] => row.Find(complex.Property.Name + "/" + part.Property.Name),
            [NavigationPropertySegment { NavigationProperty.Name: var name }, ..] when set.Navigation(name) is { Collection: false } way => Follow(way.Target, target => $"{target.Alias}.{way.TargetColumn} = {row.Alias}.{way.Column}", [.. rest.Skip(1)]),
            _ => null,
        } ?? throw FeedException.NotOffered("这种 $root 路径", "This kind of path from $root");
        return inner with { Text = $"(SELECT {inner.Text} FROM {set.Table} {row.Alias} WHERE {where(row)})", Nullable = true, Constant = null };
    }

    private Scope? Base(QueryNode node) => node switch
    {
        SingleNavigationNode navigation => Base(navigation.Source),
        ResourceRangeVariableReferenceNode variable => translation.Row(variable.RangeVariable),
        _ => null,
    };

    private static string PathOf(SingleNavigationNode node) =>
        (node.Source is SingleNavigationNode source ? PathOf(source) + "/" : "") + node.NavigationProperty.Name;

    /// <summary>The rows that a way leads to, perhaps those of a derived type alone.</summary>
    private string Joined(CollectionNode rows, string result, Func<Scope, string> and)
    {
        var collection = rows as CollectionNavigationNode ?? (rows as CollectionResourceCastNode)?.Source as CollectionNavigationNode ?? throw Translation.Unknown(rows);
        var way = Way(collection.Source, collection.NavigationProperty.Name);
        var subtype = rows is CollectionResourceCastNode cast ? way.Target.Subtype(cast.ItemType.Definition) : null;
        var row = new Scope(way.Target, Statement.Alias(), subtype);
        return Translation.Bounded($"SELECT {result} FROM {way.Target.Table} {row.Alias} WHERE {row.Alias}.{way.TargetColumn} = {Own(collection.Source, way)}{(subtype is null ? "" : " AND " + subtype.Holds(row.Alias))}{and(row)}");
    }

    private string Own(QueryNode source, FeedNavigation way) => Through(source, from => new SqlValue($"{from.Alias}.{way.Column}", FeedKind.Text)).Text;

    /// <summary>Of the rows of a cross join the parser knows the type alone.</summary>
    private FeedNavigation Way(SingleValueNode source, string name) => (source switch
    {
        SingleResourceNode { NavigationSource.Name: var set } => translation.Model.Set(set),
        SingleResourceNode { TypeReference.Definition: IEdmEntityType { Name: not "Group" } type } => translation.Model.Set(type),
        _ => throw Translation.Unknown(source),
    }).Navigation(name);

    private static SqlValue Integer(string select) => new($"({select})", FeedKind.Number, Nullable: false) { Integral = true };

    /// <summary>The values of a grouped row below a path.</summary>
    private sealed record Nested(Scope Row, string Path)
    {
        public Scope Scope()
        {
            var scope = new Scope(set: null, Row.Alias, Row.Type);
            foreach (var (name, value) in Row.Computed.Where(pair => pair.Key.StartsWith(Path + "/", StringComparison.Ordinal)))
            {
                scope.Add(name[(Path.Length + 1)..], value);
            }

            return scope;
        }
    }
}

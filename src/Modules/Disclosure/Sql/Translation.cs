using System.Globalization;
using InfoGov.Disclosure.Http;
using InfoGov.Disclosure.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary>A row that expressions speak about: its set and its alias in the statement.</summary>
internal readonly record struct RowAlias(FeedSet Set, string Alias);

/// <summary>Translates the expressions that ODataLib parsed to SQL. One translation is one statement.</summary>
internal sealed class Translation
{
    /// <summary>Nesting that both databases take without running out of stack; SQLite's limit is 1,000 levels of SQL.</summary>
    private const int MaximumDepth = 100, MaximumText = 200_000;

    private readonly Dictionary<string, RowAlias> rows = new(StringComparer.Ordinal);
    private readonly FeedModel model;
    private readonly IDictionary<string, SingleValueNode> aliases;
    private readonly int maximumNodes;
    private readonly Arithmetic arithmetic;
    private readonly Comparison comparison;
    private readonly Functions functions;
    private int nodes;
    private int depth;

    public Translation(FeedRequest request, Statement statement, DateTimeOffset now)
    {
        model = request.Model;
        aliases = request.Aliases;
        maximumNodes = request.Limits.Nodes;
        Statement = statement;
        arithmetic = new Arithmetic(statement);
        comparison = new Comparison(arithmetic);
        functions = new Functions(statement, arithmetic, now);
    }

    public Statement Statement { get; }

    /// <summary>Says which row a range variable stands for, such as <c>$it</c>.</summary>
    public void Bind(RangeVariable variable, RowAlias row) => rows[variable.Name] = row;

    /// <summary>
    /// A truth value in SQL. Unless <paramref name="exact"/>, null may stand for false, as at the top of a filter.
    /// </summary>
    public string Condition(SingleValueNode node, bool exact = false) => Nested(() => node switch
    {
        ConvertNode convert => Condition(convert.Source, exact),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } chain => Chain(chain, exact),
        BinaryOperatorNode { OperatorKind: <= BinaryOperatorKind.LessThanOrEqual } compare => Compare(compare, exact),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => $"(NOT {Condition(not.Operand, exact: true)})",
        InNode isIn => In(isIn, exact),
        AnyNode any => $"EXISTS ({Rows(any, body => Condition(body))})",
        AllNode all => $"NOT EXISTS ({Rows(all, body => $"{Condition(body, exact: true)} IS NOT TRUE")})",
        ParameterAliasNode alias => Condition(Aliased(alias), exact),
        SingleValueFunctionCallNode or SingleValuePropertyAccessNode or ConstantNode => Truth(Value(node)),
        _ => throw FeedException.NotOffered($"An expression of the kind {node.Kind}"),
    });

    public SqlValue Value(QueryNode node) => Nested(() => node switch
    {
        ConvertNode convert => Value(convert.Source),
        ConstantNode constant => Constant(constant),
        ParameterAliasNode alias => Value(Aliased(alias)),
        SingleValuePropertyAccessNode access => Through(access.Source, row => row.Set.Property(access.Property.Name).Value(row.Alias)),
        SingleValueFunctionCallNode call => functions.Call(call.Name, [.. call.Parameters.Select(Value)]),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Negate } negate => Number(Value(negate.Operand)) is { Kind: Kind.Number } number ? arithmetic.Negate(number) : SqlValue.Null,
        BinaryOperatorNode { OperatorKind: >= BinaryOperatorKind.Add and <= BinaryOperatorKind.Modulo } calculate => Calculate(calculate),
        CountNode { Source: CollectionNavigationNode collection } => new($"({Joined(collection, "count(*)", _ => "")})", Kind.Number, Nullable: false) { Integral = true },
        BinaryOperatorNode or UnaryOperatorNode or InNode or AnyNode or AllNode => new(Condition((SingleValueNode)node, exact: true), Kind.Truth),
        _ => throw FeedException.NotOffered($"An expression of the kind {node.Kind}"),
    });

    public static string Bounded(string text) => text.Length <= MaximumText ? text : throw FeedException.TooLarge("The query is too complex.");

    private T Nested<T>(Func<T> translate)
    {
        if (++nodes > maximumNodes)
        {
            throw FeedException.TooLarge($"The query has more than {maximumNodes.ToString(CultureInfo.InvariantCulture)} parts.");
        }

        if (++depth > MaximumDepth)
        {
            throw FeedException.TooLarge("The query is nested too deeply.");
        }

        var result = translate();
        depth--;
        return result;
    }

    /// <summary>A long chain becomes a balanced tree: ODataLib nests it to the left as deep as it is long.</summary>
    private string Chain(BinaryOperatorNode chain, bool exact)
    {
        var operands = new Stack<SingleValueNode>();
        SingleValueNode rest = chain;
        while (Bare(rest) is BinaryOperatorNode next && next.OperatorKind == chain.OperatorKind)
        {
            operands.Push(next.Right);
            rest = next.Left;
        }

        operands.Push(rest);
        string[] terms = [.. operands.Select(operand => Condition(operand, exact))];
        return Balanced(terms, chain.OperatorKind == BinaryOperatorKind.And ? "AND" : "OR");
    }

    private static string Balanced(ReadOnlySpan<string> terms, string word) => terms.Length == 1
        ? terms[0]
        : Bounded($"({Balanced(terms[..(terms.Length / 2)], word)} {word} {Balanced(terms[(terms.Length / 2)..], word)})");

    private static SingleValueNode Bare(SingleValueNode node) => node is ConvertNode convert ? Bare(convert.Source) : node;

    private string Compare(BinaryOperatorNode node, bool exact) => comparison.Compare(node.OperatorKind, Value(node.Left), Value(node.Right), exact);

    private string In(InNode node, bool exact)
    {
        if (node.Right is not CollectionConstantNode { Collection: var items })
        {
            throw FeedException.NotOffered("'in' with anything but a list of literals");
        }

        var left = Value(node.Left);
        string[] terms = [.. items.Select(item => comparison.Compare(BinaryOperatorKind.Equal, left, Value(item), exact))];
        return terms.Length == 0 ? "FALSE" : Balanced(terms, "OR");
    }

    private static string Truth(SqlValue value) => value.Kind is Kind.Truth or Kind.Null ? value.Text : throw FeedException.Invalid("A condition is expected, not a value.");

    private static SqlValue Number(SqlValue value) => value.Kind is Kind.Number or Kind.Null ? value : throw FeedException.NotOffered("Calculating with anything but numbers");

    private SqlValue Calculate(BinaryOperatorNode node)
    {
        var (left, right) = (Number(Value(node.Left)), Number(Value(node.Right)));
        return left.Kind == Kind.Null || right.Kind == Kind.Null ? SqlValue.Null : arithmetic.Apply(node.OperatorKind, left, right);
    }

    private SingleValueNode Aliased(ParameterAliasNode alias) =>
        aliases.TryGetValue(alias.Alias, out var node) && node is not null ? node : throw FeedException.Invalid($"{alias.Alias} has no value.", alias.Alias);

    private SqlValue Constant(ConstantNode constant) => constant.Value switch
    {
        null => SqlValue.Null,
        string text => new(Statement.Text(text), Kind.Text, Nullable: false),
        bool truth => new(truth ? "TRUE" : "FALSE", Kind.Truth, Nullable: false),
        Date day => new(Statement.Text(Stored.Day(day)), Kind.Day, Nullable: false),
        DateTimeOffset instant => new(Statement.Text(Stored.Instant(instant)), Kind.Instant, Nullable: false),
        // The text and not the value: 1.005 has already lost its exactness as a floating-point number.
        IConvertible number when ExactNumber.Parse(constant.LiteralText) is { } exact => arithmetic.Literal(exact, IsIntegral(constant.LiteralText)),
        IConvertible number when ExactNumber.Parse(number.ToString(CultureInfo.InvariantCulture)) is { } exact => arithmetic.Literal(exact, number is int or long),
        _ => throw FeedException.NotOffered($"The literal {constant.LiteralText}"),
    };

    private static bool IsIntegral(string literal) => literal.TrimEnd('l', 'L').AsSpan().TrimStart("+-").IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Reads something of a row, or of the row that a navigation leads to.</summary>
    private SqlValue Through(SingleValueNode source, Func<RowAlias, SqlValue> read)
    {
        switch (source)
        {
            case ResourceRangeVariableReferenceNode variable:
                return read(rows[variable.Name]);
            case SingleNavigationNode navigation:
                var way = Way(navigation.Source, navigation.NavigationProperty);
                var row = new RowAlias(way.Target, Statement.Alias());
                var inner = read(row);
                var own = Through(navigation.Source, from => new SqlValue($"{from.Alias}.{way.Column}", Kind.Text)).Text;
                return inner with { Text = Bounded($"(SELECT {inner.Text} FROM {way.Target.Table} {row.Alias} WHERE {row.Alias}.{way.TargetColumn} = {own})"), Nullable = true };
            default:
                throw FeedException.NotOffered($"A path of the kind {source.Kind}");
        }
    }

    private FeedNavigation Way(SingleValueNode source, IEdmNavigationProperty property) =>
        model.Set(((SingleResourceNode)source).NavigationSource.Name).Navigation(property.Name);

    private string Rows(LambdaNode lambda, Func<SingleValueNode, string> body) => lambda.Source is CollectionNavigationNode collection
        ? Joined(collection, "1", row =>
        {
            // any() without a condition has no variable.
            if (lambda.CurrentRangeVariable is { } variable)
            {
                Bind(variable, row);
            }

            return " AND " + body(lambda.Body);
        })
        : throw FeedException.NotOffered("'any' or 'all' of anything but a navigation");

    private string Joined(CollectionNavigationNode collection, string result, Func<RowAlias, string> and)
    {
        var way = Way(collection.Source, collection.NavigationProperty);
        var row = new RowAlias(way.Target, Statement.Alias());
        var own = Through(collection.Source, from => new SqlValue($"{from.Alias}.{way.Column}", Kind.Text)).Text;
        return Bounded($"SELECT {result} FROM {way.Target.Table} {row.Alias} WHERE {row.Alias}.{way.TargetColumn} = {own}{and(row)}");
    }
}

using System.Globalization;
using InfoGov.Disclosure.Model;
using InfoGov.Log;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary>Translates the expressions that ODataLib parsed to SQL. One translation is one statement.</summary>
internal sealed class Translation
{
    /// <summary>Nesting that both databases take without running out of stack; SQLite's limit is 1,000 levels of SQL.</summary>
    private const int MaximumDepth = 100, MaximumText = 400_000;

    private readonly Dictionary<RangeVariable, Scope> rows = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Scope> around = [];
    private readonly Dictionary<string, SqlValue> items = new(StringComparer.Ordinal);
    private readonly Moments moments;
    private readonly Comparison comparison;
    private readonly Functions functions;
    private readonly Casting casting;
    private readonly Ways ways;
    private int nodes;
    private int depth;

    public Translation(FeedModel model, FeedLimits limits, Statement statement, DateTimeOffset now, Func<string, Table?>? kept = null)
    {
        (Model, Limits, Statement, Kept) = (model, limits, statement, kept ?? (_ => null));
        Arithmetic = new Arithmetic(statement);
        Constants = new Constants(statement, Arithmetic);
        moments = new Moments(statement, Arithmetic);
        comparison = new Comparison(Arithmetic, moments);
        functions = new Functions(statement, Arithmetic, now);
        casting = new Casting(statement, Arithmetic);
        ways = new Ways(this);
    }

    public FeedModel Model { get; }

    /// <summary>How much may be asked for.</summary>
    public FeedLimits Limits { get; }

    public Statement Statement { get; }

    /// <summary>What is kept beside the rows of a table.</summary>
    public Func<string, Table?> Kept { get; }

    /// <summary>Whether words are looked up in the index first.</summary>
    public bool Narrows { get; init; } = true;

    public Arithmetic Arithmetic { get; }

    public Constants Constants { get; }

    /// <summary>Says which row a range variable stands for while something is translated; null for one that the parser does not hand out.</summary>
    public T With<T>(RangeVariable? variable, Scope row, Func<T> translate)
    {
        if (variable is not null)
        {
            rows[variable] = row;
        }

        around.Push(row);
        var result = translate();
        around.Pop();
        return result;
    }

    /// <summary>Says which value a range variable stands for.</summary>
    public void Bind(string variable, SqlValue value) => items[variable] = value;

    /// <summary>
    /// The row of a variable. Within the options of an expansion <c>$it</c> is a row that the path leads to, and <c>$this</c> the related one
    /// (OData 4.01 part 2, 5.1.1.14.4); the parser gives variables of their own to both.
    /// </summary>
    public Scope Row(RangeVariable variable) => rows.TryGetValue(variable, out var row) ? row
        : variable.Name == "$this" && around.TryPeek(out var nearest) ? nearest
        : variable.Name == "$it" && (Outermost ?? around.LastOrDefault()) is { } outermost ? outermost
        : throw FeedException.NotOffered($"此处的变量 {variable.Name}", $"The variable {variable.Name} at this place");

    /// <summary>The row that an unknown <c>$it</c> stands for; null for the one around all.</summary>
    public Scope? Outermost { get; set; }

    /// <summary>
    /// A truth value in SQL. Unless <paramref name="exact"/>, null may stand for false, as at the top of a filter.
    /// </summary>
    public string Condition(SingleValueNode node, bool exact = false) => Nested(() => node switch
    {
        ConvertNode convert => Condition(convert.Source, exact),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } chain => Chain(chain, exact),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Has } has => Has(Value(has.Left), Value(has.Right), exact),
        BinaryOperatorNode { OperatorKind: <= BinaryOperatorKind.LessThanOrEqual } compare => comparison.Compare(compare.OperatorKind, Value(compare.Left), Value(compare.Right), exact),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => $"(NOT {Condition(not.Operand, exact: true)})",
        InNode isIn => In(isIn, exact),
        AnyNode any => $"EXISTS ({ways.Rows(any, body => Condition(body))})",
        AllNode all => $"NOT EXISTS ({ways.Rows(all, body => $"{Condition(body, exact: true)} IS NOT TRUE")})",
        _ => Truth(Value(node)),
    });

    public SqlValue Value(QueryNode node) => Nested(() => node switch
    {
        ConvertNode convert => Value(convert.Source),
        ConstantNode constant => Constants.Of(constant),
        SingleValuePropertyAccessNode access => ways.Property(access.Source, access.Property.Name),
        SingleValueOpenPropertyAccessNode open => ways.Property(open.Source, open.Name),
        SingleComplexNode complex => ways.Property(complex.Source, complex.Property.Name),
        CollectionPropertyAccessNode list => ways.Property(list.Source, list.Property.Name),
        NonResourceRangeVariableReferenceNode item => items.GetValueOrDefault(item.Name) ?? throw FeedException.NotOffered($"此处的变量 {item.Name}", $"The variable {item.Name} at this place"),
        SingleValueFunctionCallNode { Name: "cast" or "isof" } call => Typed(call),
        SingleValueFunctionCallNode call => functions.Call(call.Name, [.. call.Parameters.Select(Value)]),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Negate } negate => Negated(Value(negate.Operand)),
        BinaryOperatorNode { OperatorKind: >= BinaryOperatorKind.Add and <= BinaryOperatorKind.Modulo } calculate => Calculate(calculate),
        CountNode count => ways.Count(count),
        SingleNavigationNode or ResourceRangeVariableReferenceNode or SingleResourceCastNode or SingleResourceFunctionCallNode => ways.Key((SingleResourceNode)node),
        RootPathNode root => ways.FromRoot(root.Path),
        BinaryOperatorNode or UnaryOperatorNode or InNode or AnyNode or AllNode => new(Condition((SingleValueNode)node, exact: true), FeedKind.Truth),
        _ => throw Unknown(node),
    });

    /// <summary>How many rows or values there are for which <c>any</c> holds.</summary>
    public SqlValue Count(AnyNode any) => ways.Count(any);

    public static string Bounded(string text) => text.Length <= MaximumText ? text : throw FeedException.TooLarge(
        "查询过于复杂；请减少条件，或分几次查询。", "The query is too complex. Use fewer conditions, or ask in several queries.");

    public static FeedException Unknown(QueryNode node) => FeedException.NotOffered($"这种表达式（{node.Kind}）", $"An expression of this kind ({node.Kind})");

    private T Nested<T>(Func<T> translate)
    {
        if (++nodes > Limits.Nodes)
        {
            var most = Limits.Nodes.ToString(CultureInfo.InvariantCulture);
            throw FeedException.TooLarge($"查询的组成部分超过 {most} 个；请减少条件，或用 in 代替一串 or。", $"The query has more than {most} parts. Use fewer conditions, or in instead of a row of or.");
        }

        if (++depth > MaximumDepth)
        {
            throw FeedException.TooLarge($"查询嵌套超过 {MaximumDepth} 层。", $"The query is nested deeper than {MaximumDepth} levels.");
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

    private string In(InNode node, bool exact)
    {
        var left = Value(node.Left);
        if (node.Right is CollectionPropertyAccessNode list)
        {
            return $"EXISTS ({ways.Items(list, item => comparison.Compare(BinaryOperatorKind.Equal, left, item, exact: true))})";
        }

        if (node.Right is not CollectionConstantNode { Collection: var constants })
        {
            throw FeedException.NotOffered("in 之后的这种列表", "This kind of list after 'in'");
        }

        if (constants.Count > Limits.ListWidth)
        {
            var most = Limits.ListWidth.ToString(CultureInfo.InvariantCulture);
            throw FeedException.TooLarge($"in 的列表超过 {most} 个值；请分几次查询。", $"A list of 'in' has more than {most} values. Ask in several queries.");
        }

        SqlValue[] values = [.. constants.Select(Constants.Of)];
        // Texts of one kind go into one list, which an index can answer; null and numbers of any scale are compared one by one.
        if (values.Length > 1 && left.Kind is FeedKind.Text or FeedKind.Day or FeedKind.Guid or FeedKind.Enumeration && Array.TrueForAll(values, value => value.Kind == left.Kind && value.Constant is not null))
        {
            var plain = Bounded($"({left.Text} IN ({string.Join(", ", values.Select(value => value.Text))}))");
            return exact && left.Nullable ? $"COALESCE({plain}, FALSE)" : plain;
        }

        string[] terms = [.. values.Select(value => comparison.Compare(BinaryOperatorKind.Equal, left, value, exact))];
        return terms.Length == 0 ? "FALSE" : Balanced(terms, "OR");
    }

    private static string Has(SqlValue left, SqlValue right, bool exact)
    {
        if (right.Kind == FeedKind.Null || left.Kind == FeedKind.Null)
        {
            return "FALSE";
        }

        if (left.Kind != FeedKind.Enumeration)
        {
            throw FeedException.Invalid("has 只能用于枚举。", "has takes an enumeration and one of its values.");
        }

        var plain = left.Type is { Flags: true } ? $"(({left.Text} & {right.Text}) = {right.Text})" : $"({left.Text} = {right.Text})";
        return exact && left.Nullable ? $"COALESCE({plain}, FALSE)" : plain;
    }

    private SqlValue Calculate(BinaryOperatorNode node)
    {
        var (left, right) = (Value(node.Left), Value(node.Right));
        return left.Kind == FeedKind.Null || right.Kind == FeedKind.Null ? SqlValue.Null
            : moments.Apply(node.OperatorKind, left, right) ?? Arithmetic.Apply(node.OperatorKind, Number(left), Number(right));
    }

    private SqlValue Negated(SqlValue value) => value.Kind == FeedKind.Null ? value : value.Kind == FeedKind.Duration ? moments.Negate(value) : Arithmetic.Negate(Number(value));

    private static SqlValue Number(SqlValue value) => value.Kind is FeedKind.Number or FeedKind.Real ? value with { Type = null }
        : throw FeedException.Invalid($"{value.Output.Edm} 不能参与计算。", $"One cannot calculate with {value.Output.Edm}.");

    private SqlValue Typed(SingleValueFunctionCallNode call)
    {
        QueryNode[] args = [.. call.Parameters];
        return (call.Name, args) switch
        {
            ("isof", [SingleComplexNode complex, ..]) => new($"({Value(complex).Text} IS NOT NULL)", FeedKind.Truth, Nullable: false),
            // The name of a type of rows in quotes, as 4.0 wrote it.
            ("isof", [SingleResourceNode row, ConstantNode { Value: string name }]) => ways.IsOf(row, Model.OfType(name) is { } set ? set.Subtypes.FirstOrDefault(subtype => subtype.FullName == name)?.Type ?? set.Type
                : throw FeedException.Invalid($"没有类型 {name}。", $"There is no type {name}.")),
            ("cast", [var operand, ConstantNode { Value: string type }]) => casting.Cast(Value(operand), type, Model.FindEnumeration(type)),
            (_, [var operand, ConstantNode { Value: string type }]) => Casting.IsOf(Value(operand), type),
            ("isof", [.., SingleResourceCastNode cast]) => ways.IsOf(args.Length == 2 && args[0] is SingleResourceNode operand ? operand : cast.Source, (IEdmEntityType)cast.TypeReference.Definition),
            ("isof", [SingleResourceNode row, ..]) => new($"({ways.Key(row).Text} IS NOT NULL)", FeedKind.Truth, Nullable: false),
            _ => throw FeedException.NotOffered($"这种 {call.Name}", $"This kind of {call.Name}"),
        };
    }

    private static string Truth(SqlValue value) => value.Kind switch
    {
        FeedKind.Truth => value.Text,
        // Not null is null as well (OData 4.01 part 2, 5.1.1.1.9).
        FeedKind.Null => "(CAST(NULL AS INTEGER) = 1)",
        _ => throw FeedException.Invalid("条件须为真假值。", "A condition must be true or false."),
    };
}

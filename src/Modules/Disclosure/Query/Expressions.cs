using System.Globalization;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>Reads expressions about a row with ODataLib, and translates them.</summary>
internal sealed class Expressions(Translation translation, Func<string, string?> alias)
{
    private const string Item = "item__";
    private readonly FeedModel model = translation.Model;
    private int cases;

    public Translation Translation => translation;

    /// <summary>The rows among which those are that expressions are about: <c>$these</c>; null where nothing names them.</summary>
    public Source? These { get; private set; }

    /// <summary>The rows for an expression: where it names the collection that they are in, under another alias than the collection, so that it can speak of both.</summary>
    /// <param name="source">The collection.</param>
    /// <param name="text">The expression.</param>
    /// <param name="keys">Reads what makes a row's collection: the keys of its group.</param>
    public Source Among(Source source, string text, Func<Source, IReadOnlyList<SqlValue>>? keys = null)
    {
        These = null;
        if (!text.Contains("$these", StringComparison.Ordinal))
        {
            return source;
        }

        var rows = source.Wrapped(translation.Statement, []);
        These = keys is null ? source : keys(source).Zip(keys(rows)).Aggregate(source, (group, key) => group.If($"{key.First.Stored} IS NOT DISTINCT FROM {key.Second.Stored}"));
        return rows;
    }

    /// <summary>The rows where nothing names the collection that they are in.</summary>
    public Source Alone(Source source)
    {
        These = null;
        return source;
    }

    /// <summary>The rows in an order.</summary>
    public Source Ordered(Source source, string text, string target) => Sorted(Among(source, text), text, target);

    /// <summary>The same where the rows are told from their collection already. What is of the collection becomes a column: SQLite looks no further than the rows around for what it orders by.</summary>
    public Source Sorted(Source source, string text, string target)
    {
        var sorted = source with { Order = [.. Order(source.Row, text, target), .. source.Order] };
        return These is null ? sorted : sorted.Wrapped(translation.Statement, []);
    }

    /// <summary>The rows that meet a condition.</summary>
    public Source Filtered(Source source, string text, string target)
    {
        var rows = Among(source, text);
        return rows.If(Condition(rows.Row, text, target));
    }

    /// <summary>A condition in SQL.</summary>
    public string Condition(Scope row, string text, string target) => Reading.Of(target, () =>
    {
        // The parser makes nothing of an empty text, and says nothing.
        var clause = Parser(row, ("$filter", Spelled(row, text))).ParseFilter() ?? throw FeedException.Invalid("此处缺少条件。", "A condition is expected.", target);
        return translation.With(clause.RangeVariable, row, () => translation.Condition(clause.Expression));
    });

    /// <summary>A value.</summary>
    public SqlValue Value(Scope row, string text, string target) => Order(row, text, target) is [var (value, descending)] && !descending
        ? value
        : throw FeedException.Invalid($"“{text}”不是一个值。", $"'{text}' is not one value.", target);

    /// <summary>The keys of an order.</summary>
    public List<(SqlValue Value, bool Descending)> Order(Scope row, string text, string target) => Reading.Of(target, () =>
    {
        var keys = new List<(SqlValue, bool)>();
        for (var clause = Parser(row, ("$orderby", Spelled(row, text))).ParseOrderBy(); clause is not null; clause = clause.ThenBy)
        {
            keys.Add((translation.With(clause.RangeVariable, row, () => translation.Value(clause.Expression)), clause.Direction == OrderByDirection.Descending));
        }

        return keys;
    });

    /// <summary>What the index says of the words searched last; null where it says nothing.</summary>
    public Narrowing? Narrowing { get; private set; }

    /// <summary>Whether words were searched for.</summary>
    public bool Searches { get; private set; }

    public string Search(Scope row, string text, string target) => Reading.Of(target, () =>
    {
        var (words, searching) = (Parser(row, ("$search", SearchWords.Quoted(text))).ParseSearch() ?? throw FeedException.Invalid("此处缺少检索词。", "A term to search for is expected.", target), new Searching(translation, row));
        Searches = true;
        Narrowing = searching.Narrowing(words.Expression);
        return (Narrowing is null ? "" : Narrowing.Condition + " AND ") + searching.Condition(words.Expression);
    });

    public Choice? SelectExpand(Scope row, string? select, string? expand, string target = "$select")
    {
        if (select is null && expand is null)
        {
            return null;
        }

        if (Listed(select) is false || Listed(expand) is false)
        {
            throw FeedException.Invalid("逗号之间缺少名称。", "A name is expected between the commas.", Listed(select) is false ? target : "$expand");
        }

        var apart = new Apart();
        // Each by itself, so that a failure is told of the right one.
        return Reading.Of("$expand", () =>
        {
            var (chosen, expanded) = (Reading.Of(target, () => select is null ? null : Spelled(InnerAliases.Written(select, alias))), expand is null ? null : Spelled(apart.Rest(InnerAliases.Written(new ExpandItems(translation.Limits).Written(row.Set, expand), alias))));
            if (chosen is not null)
            {
                Reading.Of(target, () => Chosen(Parser(row, ("$select", chosen))));
            }

            return new Choice(Chosen(Parser(row, ("$select", chosen), ("$expand", expanded))), apart);
        });
    }

    /// <summary>The same for the rows of an expansion.</summary>
    public Expressions Within() => new(translation, alias);

    private string Spelled(string choice) => new Spelling(alias, computed: null).Rewrite(choice);

    /// <summary>Whether something stands between all commas; ODataLib reads over what is missing.</summary>
    private static bool? Listed(string? list) => list is null ? null : Lexical.Split(list, ',').TrueForAll(item => item.Length > 0);

    private static SelectExpandClause Chosen(ODataQueryOptionParser parser)
    {
        try
        {
            return parser.ParseSelectAndExpand();
        }
        catch (NullReferenceException)
        {
            // ODataLib 8.4 looks for the navigation before $ref without asking whether there is one: $expand=$ref, on any level.
            throw FeedException.Invalid("$ref 之前须有导航属性。", "$ref follows a navigation.", "$expand");
        }
    }

    /// <summary><c>expression as Name, …</c>: adds the values to what can be read of the row.</summary>
    public void Compute(Scope row, string text, string target)
    {
        foreach (var part in Lexical.Split(text, ','))
        {
            var at = Lexical.LastWord(part, "as");
            var name = at < 0 ? "" : part[(at + 4)..].Trim();
            if (at < 0 || !IsName(name))
            {
                throw FeedException.Invalid($"“{part}”应写作“表达式 as 名称”。", $"'{part}' must read 'expression as Name'.", target);
            }

            if (row.Type.FindProperty(name) is not null)
            {
                throw FeedException.Invalid($"名称 {name} 已被使用。", $"The name {name} is taken.", target);
            }

            row.Add(name, Value(row, part[..at], target));
            Retype(row);
        }
    }

    /// <summary>Tells the parser what a row has by now.</summary>
    public void Retype(Scope row)
    {
        var type = row.Declared is { } declared ? new EdmEntityType(declared.Namespace, declared.Name, declared) : new EdmEntityType(FeedModel.Namespace, "Group");
        foreach (var (name, joined) in row.Joined)
        {
            // Their navigations and lists can be asked for as those of any row.
            type.AddUnidirectionalNavigation(new() { Name = name, Target = joined.Set!.Type, TargetMultiplicity = EdmMultiplicity.ZeroOrOne });
        }

        foreach (var group in row.Computed.Where(pair => !row.Joined.ContainsKey(pair.Key.Split('/')[0])).GroupBy(pair => pair.Key.Split('/')[0], StringComparer.Ordinal))
        {
            Add(type, group.Key, [.. group.Select(pair => (pair.Key, pair.Value))], group.Key.Length);
        }

        row.Type = type;
    }

    public static bool IsName(string text) => text.Length is > 0 and <= 128 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(character => char.IsLetterOrDigit(character) || character == '_');

    private void Add(EdmStructuredType type, string name, List<(string Path, SqlValue Value)> values, int length)
    {
        if (values is [var (path, value)] && path.Length == length)
        {
            type.AddStructuralProperty(name, model.EdmTypeOf(value.Output));
            return;
        }

        var inner = new EdmComplexType(FeedModel.Namespace, name);
        foreach (var group in values.GroupBy(pair => pair.Path[(length + 1)..].Split('/')[0], StringComparer.Ordinal))
        {
            Add(inner, group.Key, [.. group], length + 1 + group.Key.Length);
        }

        type.AddStructuralProperty(name, new EdmComplexTypeReference(inner, isNullable: true));
    }

    private string Spelled(Scope row, string text) => new Spelling(alias, (function, path, inside) => function switch
    {
        "case" => Case(row, inside),
        "$count" => Counted(row, path, inside),
        "isdefined" => Hidden(row, new Collected(this).IsDefined(row, inside)),
        "aggregate" => Hidden(row, new Collected(this).Of(row, path, inside)),
        _ => Subset(row, function, inside),
    }).Rewrite(text);

    /// <summary>A computed value that nobody sees: what ODataLib does not know becomes one, and its name is read instead.</summary>
    public string Hidden(Scope row, SqlValue value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"case__{cases++}");
        row.Add(name, value);
        Retype(row);
        return name;
    }

    /// <summary><c>Tags/$count($filter=$this eq 'a')</c> becomes a computed value that nobody sees: ODataLib has no name there for the value.</summary>
    private string Counted(Scope row, string path, string condition)
    {
        if (Lexical.Split(condition, ';').Count > 1)
        {
            throw FeedException.NotOffered("$count 中与 $this 的条件并用的其他选项", "Another option of $count beside a condition on $this");
        }

        var clause = Parser(row, ("$filter", Spelled(row, $"{path}/any({Item}:{condition.Replace("$this", Item, StringComparison.Ordinal)})"))).ParseFilter();
        return Hidden(row, translation.With(clause.RangeVariable, row, () => translation.Count((AnyNode)clause.Expression)));
    }

    /// <summary><c>hassubset(Tags,["a"])</c> becomes a computed value that nobody sees: ODataLib does not know it.</summary>
    private string Subset(Scope row, string function, string operands)
    {
        if (Lexical.Split(operands, ',') is not [var whole, var part])
        {
            throw FeedException.Invalid($"{function} 需要两个集合。", $"{function} takes two collections.");
        }

        return Hidden(row, whole == "null" || part == "null" ? new("(CAST(NULL AS INTEGER) = 1)", FeedKind.Truth) : new Subsets(translation.Statement).Of(whole, part, function, path => List(row, path)));
    }

    /// <summary>A collection of values by its path.</summary>
    private SqlValue List(Scope row, string path)
    {
        var bare = path.StartsWith("$it/", StringComparison.Ordinal) ? path["$it/".Length..] : path;
        if (bare.Split('/') is [var first, _, ..] && row.Type.FindProperty(first) is null && !first.Contains('.', StringComparison.Ordinal))
        {
            throw FeedException.NotOffered($"从 {first} 出发的集合", $"A collection that starts at '{first}' and not at the row itself");
        }

        return row.Find(bare) is { Output.IsList: true } own ? own
            : bare.Contains('/', StringComparison.Ordinal) && Array.TrueForAll(bare.Split('/'), segment => segment.Split('.').All(IsName)) && Parser(row, ("$filter", bare + "/any()")).ParseFilter() is { Expression: AnyNode { Source: CollectionPropertyAccessNode list } } clause
            ? translation.With(clause.RangeVariable, row, () => translation.Value(list))
            : throw FeedException.Invalid($"“{path}”不是集合属性，也不是 [\"a\",\"b\"] 这样的集合。", $"'{path}' is neither a collection of the row nor one such as [\"a\",\"b\"].");
    }

    /// <summary><c>case(condition:value, …)</c> becomes a computed value that nobody sees.</summary>
    private string Case(Scope row, string inside)
    {
        var branches = Lexical.Split(inside, ',').ConvertAll(branch => Lexical.Split(branch, ':') is [var condition, var value]
            ? (When: Condition(row, condition, "case"), Then: Value(row, value, "case"))
            : throw FeedException.Invalid($"case 的“{branch}”应写作“条件:值”。", $"'{branch}' of case must read 'condition:value'.", "case"));
        var values = branches.ConvertAll(branch => branch.Then).Where(value => value.Kind != FeedKind.Null).ToList();
        if (values.Select(value => value.Kind).Distinct().Count() > 1)
        {
            throw FeedException.Invalid("case 的各个值须为同一类型。", "The values of case must be of one type.", "case");
        }

        var scale = values.Select(value => value.Scale).DefaultIfEmpty().Max();
        var sql = string.Concat(branches.Select(branch => $" WHEN {branch.When} THEN {(branch.Then.Kind == FeedKind.Number ? translation.Arithmetic.AtScale(Arithmetic.Operand(branch.Then), scale) : branch.Then.Stored)}"));
        var first = values.FirstOrDefault() ?? SqlValue.Null;
        return Hidden(row, first.Kind == FeedKind.Null ? new("NULL", FeedKind.Text) : SqlValue.Of($"(CASE{sql} END)", first.Kind == FeedKind.Number && !values.TrueForAll(value => value.Integral) ? FeedType.Decimal(scale) : first.Output));
    }

    private ODataQueryOptionParser Parser(Scope row, params (string Name, string? Value)[] options) => new(
        model.Edm, row.Type, row.Set is { } set ? model.Edm.EntityContainer.FindEntitySet(set.Name) : null,
        options.Where(option => option.Value is not null).ToDictionary(option => option.Name, option => option.Value!, StringComparer.Ordinal))
    {
        Resolver = Resolver.Instance,
        Settings = { MaximumExpansionDepth = 101 },
    };
}

using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;

namespace InfoGov.Disclosure.Query;

/// <summary>Makes the plan of a query: the options in the order in which OData applies them (OData 4.01 part 1, 11.2.1).</summary>
internal sealed class Planner
{
    private static readonly string[] OfRows = ["$filter", "$search", "$apply", "$orderby", "$top", "$skip", "$count", "$skiptoken"];
    private static readonly string[] OfLists = ["$filter", "$orderby", "$top", "$skip", "$count"];
    private readonly FeedLimits limits;
    private readonly QueryOptions options;
    private readonly FeedPath path;
    private readonly Statement statement;
    private readonly Expressions expressions;
    private readonly Crossing? crossing;
    private readonly Func<string, bool>? hashed;
    private readonly Func<SkipToken?, long, Plan> broad;

    /// <param name="model">The sets.</param>
    /// <param name="limits">How much may be asked for.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="now">The time of asking.</param>
    /// <param name="path">The path below the root.</param>
    /// <param name="options">The options.</param>
    /// <param name="kept">What is kept beside the rows of a table; null where nothing is.</param>
    /// <param name="hashed">Whether rows of a set tell what the disclosure log has of them; null where nobody asks.</param>
    /// <param name="narrows">Whether words are looked up in the index.</param>
    public Planner(FeedModel model, FeedLimits limits, SqlDialect dialect, DateTimeOffset now, string path, QueryOptions options, Func<string, Table?>? kept = null, Func<string, bool>? hashed = null, bool narrows = true)
    {
        (this.limits, this.options, this.hashed) = (limits, options, hashed);
        statement = new Statement(dialect);
        broad = (token, limit) => new Planner(model, limits, dialect, now, path, options, kept, hashed, narrows: false).Plan(token, limit);
        expressions = new Expressions(new Translation(model, limits, statement, now, kept) { Narrows = narrows }, name => options[name]);
        crossing = Crossing.Of(path, expressions, limits);
        this.path = crossing?.Path ?? FeedPath.Parse(model, path, name => options[name]);
        Check();
    }

    /// <param name="token">Where the last page ended.</param>
    /// <param name="limit">Rows of a page to read.</param>
    public Plan Plan(SkipToken? token, long limit) => path.Shape switch
    {
        Shape.Count when path.Property is { } list => Length(list),
        Shape.Count => Count(),
        Shape.Collection => Page(token, limit),
        Shape.Entity => Single(Rows()),
        _ => Property(Source.Of(path, expressions.Translation), path.Property!),
    };

    private void Check()
    {
        var isCollection = path.Shape == Shape.Collection;
        string[] offered = path.Shape switch
        {
            Shape.Collection => [.. OfRows, "$select", "$expand", "$compute"],
            Shape.Count when path.Property is null => ["$filter", "$search", "$apply", "$compute"],
            Shape.Entity => ["$select", "$expand", "$compute"],
            Shape.Property when path.Property!.ComplexType is not null => ["$select"],
            Shape.Property when path.Property.IsList => OfLists,
            Shape.Count when path.Property is not null => ["$filter"],
            _ => [],
        };
        foreach (var option in (string[])[.. OfRows, "$select", "$expand", "$compute"])
        {
            if (options.Has(option) && !offered.Contains(option, StringComparer.Ordinal))
            {
                throw OfRows.Contains(option, StringComparer.Ordinal) && !isCollection && path.Shape != Shape.Count
                    ? FeedException.Invalid($"{option} 只能用于集合。", $"{option} needs a collection.", option)
                    : FeedException.Invalid($"{option} 不能用于此路径。", $"{option} cannot be used with this path.", option);
            }
        }

        if (path.References && (options.Has("$select") || options.Has("$expand")))
        {
            throw FeedException.Invalid("$select 与 $expand 不能用于引用（/$ref）。", "$select and $expand cannot be used with references (/$ref).", "$select");
        }
    }

    /// <summary>The rows on all conditions.</summary>
    private Source Rows()
    {
        var source = crossing?.Rows() ?? Source.Of(path, expressions.Translation);
        foreach (var filter in path.Filters)
        {
            source = Filtered(source, filter);
        }

        if (options["$apply"] is { } apply)
        {
            source = Reading.Of("$apply", () => new Apply(expressions).Run(source, apply));
        }

        if (options["$compute"] is { } compute)
        {
            source = Among(source, compute);
            expressions.Compute(source.Row, compute, "$compute");
        }

        if (options["$search"] is { } search)
        {
            source = source.If(expressions.Search(source.Row, search, "$search"));
        }

        return options["$filter"] is { } condition ? Filtered(source, condition) : source;
    }

    private Source Filtered(Source source, string condition)
    {
        var rows = Among(source, condition);
        return rows.If(expressions.Condition(rows.Row, condition, "$filter"));
    }

    /// <summary>The rows of a cross join have no other alias.</summary>
    private Source Among(Source source, string text) => crossing?.IsOf(source) == true ? expressions.Alone(source) : expressions.Among(source, text);

    /// <summary>
    /// Whether the number of rows is a value of the statement, so that pages of any size share it. PostgreSQL plans a statement that it keeps for a tenth
    /// of all rows where it does not know how many are wanted, and so plans each request anew; there the size of a page stays in the text.
    /// </summary>
    public static bool IsValue(SqlDialect dialect, long limit) => dialect == SqlDialect.Sqlite || limit > 1001;

    private Frequency? Searched() => expressions.Narrowing is { } narrowing ? new(statement, narrowing) : null;

    private Plan Count()
    {
        var sql = Tallied.Count(Rows(), expressions.Translation);
        return new Plan(path, statement) { Sql = sql, ParentSql = Parent(), Frequency = Searched(), Broad = new(() => broad(null, 0)) };
    }

    private Plan Page(SkipToken? token, long limit)
    {
        var source = Rows();
        var count = options.Truth("$count") == true ? Tallied.Count(source, expressions.Translation) : null;
        source = options["$orderby"] is { } keys ? expressions.Sorted(Among(source, keys), keys, "$orderby") : source;
        var order = source.Order;
        // Computed values that the order made stay hidden; the choice is read last, when all are known.
        var (rows, context) = crossing?.IsOf(source) == true ? crossing.Chosen(source, options) : Chosen(source);
        var ordering = new Ordering(order, source.Row, statement);
        var columns = ordering.Keys.Select(key => (key, rows.Add(key.Sql))).ToList();
        // Read with the rows, so that one statement sees both; where words are looked up, the rows may be read another way.
        var counted = count is null || expressions.Searches ? (int?)null : rows.Add($"({count})");
        var parent = Parent();
        var first = statement.Count;
        var conditions = token is null ? source : source.If(ordering.After(token.Values));
        var limitAt = IsValue(statement.Dialect, limit) ? statement.Count : (int?)null;
        var limited = limitAt is null ? Arithmetic.Integer(limit) : statement.Number(limit);
        var skipAt = token is null && options.Has("$skip") ? statement.Count : (int?)null;
        var skipped = skipAt is null ? "0" : statement.Number(options.Number("$skip")!.Value);
        return new Plan(path, statement)
        {
            Sql = $"SELECT {rows.Sql} FROM {conditions.Sql} ORDER BY {ordering.Sql} LIMIT {limited} OFFSET {skipped}",
            IsPage = true,
            LimitAt = limitAt,
            SkipAt = skipAt,
            CountSql = count,
            Counted = counted,
            Frequency = Searched(),
            Broad = new(() => broad(token, limit)),
            ParentSql = parent,
            Layout = crossing?.Layout ?? rows.Layout,
            Context = isOld => crossing is not null ? "Collection(Edm.ComplexType)" : path.References ? "Collection($ref)" : Root + context(isOld),
            Order = columns,
            FirstOfToken = first,
        };
    }

    private Plan Single(Source source)
    {
        if (options["$compute"] is null && source.Row.Set is null)
        {
            throw FeedException.Invalid("$apply 只能用于集合。", "$apply needs a collection.", "$apply");
        }

        var (rows, context) = Chosen(source);
        return new Plan(path, statement)
        {
            Sql = $"SELECT {rows.Sql} FROM {source.Sql}",
            ParentSql = Parent(),
            UncastSql = path.Steps[^1] is { Way: not null, Key: null, Subtype: not null } cast
                ? $"SELECT count(*) FROM {Source.Of(path with { Steps = [.. path.Steps.SkipLast(1), cast with { Subtype = null }] }, expressions.Translation).Sql}"
                : null,
            Layout = rows.Layout,
            Context = isOld => path.References ? "$ref" : Root + context(isOld) + "/$entity",
        };
    }

    private Plan Property(Source source, FeedProperty property)
    {
        string[] parts = [.. options["$select"]?.Split(',', StringSplitOptions.TrimEntries) ?? []];
        var chosenOf = parts.Length > 0 ? string.Join(',', parts.Select(part => property.Path + "/" + part)) : property.Path + OfList(source.Row, property, OfLists);
        var clause = expressions.SelectExpand(source.Row, chosenOf, expand: null);
        var rows = new RowPlan(Projection.Of(source.Row, clause, limits) is var chosen && property.Path.Contains('/', StringComparison.Ordinal) ? chosen with { Selected = [property.Path] } : chosen, source.Row, expressions, limits);
        return new Plan(path, statement) { Sql = $"SELECT {rows.Sql} FROM {source.Sql}", ParentSql = Parent(), Layout = rows.Layout, Context = _ => parts.Length > 0 ? $"({string.Join(',', parts)})" : "" };
    }

    /// <summary>
    /// The options of a list as <c>$select</c> takes them: <c>Tags?$top=1</c> is <c>$select=Tags($top=1)</c>. Its values are <c>$it</c>, as a path leads to
    /// them, and <c>$this</c> (OData 4.01 part 2, 5.1.1.13). Each is read by itself first, so that a failure is told of the right one.
    /// </summary>
    private string OfList(Scope row, FeedProperty property, params IEnumerable<string> names)
    {
        var given = (property.IsList ? names.Where(options.Has) : []).Select(name => (Name: name, Text: $"{name}={Lexical.Replaced(options[name]!, "$it", "$this")}")).ToList();
        foreach (var (name, text) in given)
        {
            if (Lexical.Split(text, ';').Count > 1 || Lexical.Closing($"({text})", 0) != text.Length + 1)
            {
                throw FeedException.Invalid("括号不成对，或多了分号。", "The brackets do not match, or there is a semicolon too many.", name);
            }

            expressions.SelectExpand(row, path.Shape == Shape.Count ? $"{property.Path}/$count({text})" : $"{property.Path}({text})", expand: null, name);
        }

        return given.Count == 0 ? "" : $"({string.Join(';', given.Select(option => option.Text))})";
    }

    private Plan Length(FeedProperty list)
    {
        var source = Source.Of(path, expressions.Translation);
        var counted = expressions.SelectExpand(source.Row, $"{list.Path}/$count{OfList(source.Row, list, "$filter")}", expand: null)!.Clause!.SelectedItems.Single();
        return new Plan(path, statement) { Sql = $"SELECT CAST({new ListChoice(expressions.Translation, list, source.Row).Of(counted).Count} AS BIGINT) FROM {source.Sql}", ParentSql = Parent() };
    }

    private (RowPlan Rows, Func<bool, string> Context) Chosen(Source source)
    {
        var clause = expressions.SelectExpand(source.Row, options["$select"], options["$expand"]);
        var projection = path.References ? new Projection(All: false, [], []) : Projection.Of(source.Row, clause, limits);
        Func<bool, string> context = source.Row.Set is null && projection.All ? _ => $"({Names(source.Row)})" : isOld => projection.Listed(isOld, options.Has("$apply") && source.Row.Set is not null ? Names(source.Row) : "");
        var rows = new RowPlan(projection, source.Row, expressions, limits);
        if (!path.References && source.Row is { Set: { Keys.Count: 1 } set } && hashed?.Invoke(set.Name) == true)
        {
            rows.AddLeaf(set, source.Row.Alias);
        }

        return (rows, context);
    }

    /// <summary>What grouped rows have, as a context URL lists it: <c>City,Project(Stage),Total</c>.</summary>
    public static string Names(Scope row) => string.Join(',', row.Computed.Keys.Where(path => !path.StartsWith("case__", StringComparison.Ordinal)).GroupBy(path => path.Split('/')[0], StringComparer.Ordinal)
        .Select(group => group.First() == group.Key ? group.Key : $"{group.Key}({string.Join(',', group.Select(path => path[(group.Key.Length + 1)..]))})"));

    private string Root => path.Steps[^1].Named;

    private string? Parent() => path.Steps.Count == 1 ? null : $"SELECT count(*) FROM {Source.Parent(path, expressions.Translation).Sql}";
}

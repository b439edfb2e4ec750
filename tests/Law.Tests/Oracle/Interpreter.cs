using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InfoGov.Law.Tests.Oracle;

/// <summary>
/// Evaluates rule expressions over pruned JSON, by the contract's section "Rule expressions" alone. Values are null (absent),
/// bool, decimal, string, DateOnly, lists and groups.
/// </summary>
internal sealed class Interpreter(JsonObject facts, JsonObject args, JsonObject act, DateOnly on)
{
    private static readonly Dictionary<string, string> FactTypes =
        ContractData.Items(ContractData.Facts["facts"]).ToDictionary(f => f.Text("path"), f => f.Text("type"), StringComparer.Ordinal);

    private static readonly string[] Authorities =
        ["informatizationAuthority", "cityInformatizationAuthority", "countyInformatizationAuthority", "districtInformatizationAuthority", "zoneInformatizationAuthority"];

    public bool Holds(string expression) => Truth(Evaluate(ExpressionParser.Parse(expression)));

    public bool Holds(Expression expression) => Truth(Evaluate(expression));

    public DateOnly? Day(string? expression) => expression is null ? null : Evaluate(ExpressionParser.Parse(expression)) as DateOnly?;

    public string? Word(string path) => Lookup(path) as string;

    public decimal? Number(string path) => Lookup(path) as decimal?;

    private static bool Truth(object? value) => value switch
    {
        null or false or 0m or "" => false,
        List<object?> list => list.Count > 0,
        JsonObject group => group.Count > 0,
        _ => true,
    };

    private object? Evaluate(Expression expression) => expression switch
    {
        Expression.Literal literal => literal.Value,
        Expression.Reference reference => Lookup(reference.Path),
        Expression.ListOf list => list.Items.Select(Evaluate).ToList(),
        Expression.Negation not => !Truth(Evaluate(not.Inner)),
        Expression.Binary { Operator: "and" } b => Evaluate(b.Left) is var left && Truth(left) ? Evaluate(b.Right) : left,
        Expression.Binary { Operator: "or" } b => Evaluate(b.Left) is var left && Truth(left) ? left : Evaluate(b.Right),
        Expression.Binary b => Compare(b.Operator, Evaluate(b.Left), Evaluate(b.Right)),
        Expression.Call call => Call(call.Name, [.. call.Arguments.Select(Evaluate)]),
        _ => throw new NotSupportedException(expression.ToString()),
    };

    private static object? Compare(string sign, object? left, object? right) => sign switch
    {
        "-" => left is decimal a && right is decimal b ? a - b : null,
        "!=" => left is null || right is null || !left.Equals(right),
        _ when left is null || right is null => false,
        "==" => left.Equals(right),
        "in" => ((List<object?>)right).Contains(left),
        "<" => Comparer<object>.Default.Compare(left, right) < 0,
        ">" => Comparer<object>.Default.Compare(left, right) > 0,
        "<=" => Comparer<object>.Default.Compare(left, right) <= 0,
        ">=" => Comparer<object>.Default.Compare(left, right) >= 0,
        _ => throw new NotSupportedException(sign),
    };

    private object? Call(string name, object?[] values)
    {
        var list = values.Length > 0 && values[0] is List<object?> found ? found : [];
        return name switch
        {
            "covers" => values.Skip(1).All(list.Contains),
            "anyOf" => values.Skip(1).Any(list.Contains),
            "count" => (decimal)list.Count,
            "date" => values is [decimal y, decimal m, decimal d] ? Dates.Date(y, (int)m, (int)d) : null,
            "year" => values[0] is DateOnly day ? (decimal)day.Year : null,
            "plusYears" => values is [DateOnly start, decimal years] ? Dates.Plus(start, 12 * (long)years, 0) : null,
            "plus" => values is [DateOnly start, string period] ? Dates.Plus(start, period) : null,
            "governmentOf" => OfLevel(values[0], "cityGovernment", "countyGovernment", "districtGovernment", "zoneCommittee"),
            "authorityOf" => OfLevel(values[0], "cityInformatizationAuthority", "countyInformatizationAuthority", "districtInformatizationAuthority", "zoneInformatizationAuthority"),
            "isInformatizationAuthority" => Authorities.Contains(values[0]),
            "threshold" => Threshold((string)values[0]!, (DateOnly)values[1]!, (decimal)values[2]!),
            _ => throw new NotSupportedException(name),
        };
    }

    private static string? OfLevel(object? level, string city, string county, string district, string zone) => level switch
    {
        "city" => city,
        "county" => county,
        "district" => district,
        "zone" => zone,
        _ => null,
    };

    private decimal Threshold(string key, DateOnly day, decimal inText)
    {
        var entries = (facts["thresholds"] as JsonArray ?? []).Select((e, i) => (Entry: e!.AsObject(), Index: i))
            .Where(e => e.Entry.Text("key") == key)
            .Select(e => (From: Dates.Read(e.Entry.Text("effectiveFrom")), e.Index, Amount: e.Entry["amount"]!.GetValue<decimal>()))
            .Where(e => e.From <= day)
            .OrderBy(e => e.From).ThenBy(e => e.Index)
            .ToList();
        return entries.Count == 0 ? inText : entries[^1].Amount;
    }

    private object? Lookup(string path)
    {
        if (path == "on")
        {
            return on;
        }

        var isArgument = path.StartsWith("args.", StringComparison.Ordinal);
        JsonNode? node = isArgument ? args : facts;
        foreach (var step in (isArgument ? path["args.".Length..] : path).Split('.'))
        {
            node = (node as JsonObject)?[step];
        }

        var type = isArgument
            ? ContractData.Items(act["args"]).FirstOrDefault(a => a.Text("name") == path["args.".Length..])?.Text("type")
            : FactTypes.GetValueOrDefault(path);
        return node is null ? path == "project.funding.publicShare" ? 0m : null : Typed(node, type ?? "group");
    }

    private static object? Typed(JsonNode node, string type) => node switch
    {
        JsonObject group => group,
        JsonArray list => list.Select(item => Typed(item!, type.Replace("[]", "", StringComparison.Ordinal))).ToList(),
        _ when type == "date" => Dates.Read(node.GetValue<string>()),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.Number => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture),
            JsonValueKind.True => true,
            _ => false,
        },
    };
}

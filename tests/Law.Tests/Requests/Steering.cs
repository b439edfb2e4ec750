using System.Globalization;
using System.Text.Json.Nodes;
using InfoGov.Law.Tests.Oracle;

namespace InfoGov.Law.Tests.Requests;

/// <summary>Sets facts so that an expression tends to be true, or false; exactness is not needed, variety is.</summary>
internal sealed class Steering(Dice dice, DateOnly on, Action<string, JsonNode?> set, Func<string, JsonNode?> anyValue, Func<string, IEnumerable<string>> everyValue)
{
    public static readonly string[] Words = ["", "x", "市区", "research", "north"];
    public static readonly string[] Durations = ["P1Y", "P6M", "P90D", "P1Y2M", "P1Y1M1D", "P2W", "P0D", "P9999Y"];
    private static readonly string[] AmountTexts = ["0", "-1", "0.01", "9999.99", "10000", "30000", "30000.01", "100000", "100000.01", "3000000", "4999999.99", "5000000", "5000000.00", "8000000"];

    public static IReadOnlyList<JsonNode> Amounts => [.. AmountTexts.Select(t => JsonNode.Parse(t)!)];

    public void Steer(Expression expression, bool wanted)
    {
        switch (expression)
        {
            case Expression.Negation not:
                Steer(not.Inner, !wanted);
                break;
            case Expression.Binary { Operator: "and" or "or" } both:
                SteerBoth(both, wanted);
                break;
            case Expression.Binary comparison:
                SteerComparison(comparison, wanted);
                break;
            case Expression.Call call:
                SteerCall(call, wanted);
                break;
            case Expression.Reference { Path: not "on" } path:
                SteerPath(path.Path, wanted);
                break;
            default:
                break;
        }
    }

    /// <summary>A day about which something turns: the day of the act or one some years away, or a neighbour.</summary>
    public DateOnly AnyDay()
    {
        var years = dice.Of<int>([0, 0, -1, -2, -3, 1]);
        var day = dice.Percent(5) ? new DateOnly(2024, 2, 29) : on.AddMonths(12 * years);
        return dice.Percent(3) ? dice.Of<DateOnly>([DateOnly.MinValue, DateOnly.MaxValue]) : day.AddDays(dice.Below(5) - 2);
    }

    private void SteerBoth(Expression.Binary both, bool wanted)
    {
        var needBoth = both.Operator == "and" == wanted;
        var left = needBoth || dice.Percent(50);
        var right = needBoth || !left || dice.Percent(30);
        Steer(both.Left, left ? wanted : !wanted);
        Steer(both.Right, right ? wanted : !wanted);
    }

    private void SteerComparison(Expression.Binary comparison, bool wanted)
    {
        if (comparison is { Left: Expression.Reference { Path: not "on" } path, Right: Expression.Literal or Expression.ListOf })
        {
            var literals = comparison.Right.All().OfType<Expression.Literal>().Select(l => l.Value).ToList();
            if (comparison.Operator == "!=" ? !wanted : wanted)
            {
                set(path.Path, Near(dice.Of(literals), comparison.Operator));
            }
            else
            {
                set(path.Path, dice.Percent(20) ? null : anyValue(path.Path));
            }

            return;
        }

        foreach (var part in comparison.All().OfType<Expression.Reference>().Where(r => r.Path != "on"))
        {
            // Two sides that depend on facts: values from the same small pool meet often enough.
            set(part.Path, dice.Percent(wanted ? 3 : 20) ? null : anyValue(part.Path));
        }

        if (comparison.All().OfType<Expression.Call>().FirstOrDefault(c => c.Name == "threshold") is not null && dice.Percent(60))
        {
            set("thresholds", anyValue("thresholds"));
        }

        if (comparison is { Left: Expression.Reference one, Right: Expression.Call { Name: "governmentOf" or "authorityOf" } organ } && wanted)
        {
            var level = dice.Below(4);
            set(organ.Arguments.OfType<Expression.Reference>().First().Path, ((string[])["city", "county", "district", "zone"])[level]);
            set(one.Path, organ.Name == "governmentOf"
                ? ((string[])["cityGovernment", "countyGovernment", "districtGovernment", "zoneCommittee"])[level]
                : ((string[])["cityInformatizationAuthority", "countyInformatizationAuthority", "districtInformatizationAuthority", "zoneInformatizationAuthority"])[level]);
        }

        if (comparison is { Left: Expression.Reference left, Right: Expression.Reference right, Operator: "==" or "in" } && wanted && left.Path != "on")
        {
            JsonNode? value = anyValue(left.Path);
            set(left.Path, value);
            set(right.Path, comparison.Operator == "in" ? new JsonArray(value?.DeepClone()) : value?.DeepClone());
        }

        if (comparison is { Operator: "in", Left: Expression.Call { Name: "year" }, Right: Expression.Reference years })
        {
            set(years.Path, new JsonArray(on.Year - 1, wanted ? on.Year : on.Year + 1));
        }

        if (comparison is { Operator: ">=", Left: Expression.Call { Name: "count" } count })
        {
            SteerPath(((Expression.Reference)count.Arguments[0]).Path, wanted);
        }
    }

    private void SteerCall(Expression.Call call, bool wanted)
    {
        var path = call.Arguments.OfType<Expression.Reference>().FirstOrDefault(r => r.Path != "on")?.Path;
        var words = call.Arguments.OfType<Expression.Literal>().Select(l => l.Value).OfType<string>().ToList();
        switch (call.Name)
        {
            case "covers" or "anyOf" when path is not null:
                var kept = call.Name == "covers"
                    ? wanted && dice.Percent(50) ? everyValue(path) : words.Where((_, i) => wanted || i > 0)
                    : words.Where(_ => wanted && dice.Percent(50));
                set(path, !wanted && dice.Percent(15) ? null : new JsonArray([.. kept.Select(w => (JsonNode)w)]));
                break;
            case "isInformatizationAuthority" when path is not null && wanted:
                set(path, dice.Of<string>(["informatizationAuthority", "cityInformatizationAuthority", "countyInformatizationAuthority", "districtInformatizationAuthority", "zoneInformatizationAuthority"]));
                break;
            default:
                foreach (var argument in call.All().OfType<Expression.Reference>().Where(r => r.Path != "on"))
                {
                    set(argument.Path, dice.Percent(10) ? null : anyValue(argument.Path));
                }

                break;
        }
    }

    private void SteerPath(string path, bool wanted)
    {
        var value = wanted ? anyValue(path) : dice.Percent(50) ? anyValue(path) : null;
        set(path, value is JsonValue flag && flag.TryGetValue<bool>(out _) ? JsonValue.Create(wanted) : value);
    }

    private JsonNode? Near(object? literal, string comparison) => literal switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        decimal number when number == 0 && comparison == ">" => JsonNode.Parse(dice.Of<string>(["0.0001", "0.5", "1", "1.0"])),
        decimal number => JsonNode.Parse((number + dice.Below(3) + (comparison is "<" or "<=" ? -2 : 0)).ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };
}

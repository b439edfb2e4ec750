using System.Globalization;
using InfoGov.Disclosure.Model;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// Writes out <c>$expand=*($levels=2)</c>, which ODataLib refuses, as the navigations that it stands for (OData ABNF 4.01, expandItem), and refuses a
/// navigation that is expanded twice, which it lets pass.
/// </summary>
internal sealed class ExpandItems(FeedLimits limits)
{
    /// <summary>Brackets that are nested deeper are not read at all.</summary>
    private const int Deepest = 100;

    private int written;

    public string Written(FeedSet? set, string expand)
    {
        if (Lexical.Depth(expand) > Deepest)
        {
            throw ExpandBudget.Exceeded(limits, isDeep: true);
        }

        var items = Lexical.Split(expand, ',').ConvertAll(Read);
        foreach (var twice in items.GroupBy(item => item.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            throw FeedException.Invalid($"$expand 中的 {twice.Key} 重复；请把选项写在同一对括号中。", $"{twice.Key} is expanded twice; write its options in one pair of brackets.", "$expand");
        }

        if (items.Exists(item => item.Name == "*" && item.Options.Count > 0 && (item.Options.Count > 1 || Levels(item.Options[0]) is null)))
        {
            throw FeedException.Invalid("* 的括号中只能是 $levels，如 *($levels=2)。", "The brackets of * take $levels only, as in *($levels=2).", "$expand");
        }

        string[] named = [.. items.Select(item => item.Name)];
        return string.Join(',', items.ConvertAll(item => set is not null && item is { Name: "*", Options: [var levels] } && Levels(levels) is { } asked
            ? Star(set, asked, named)
            : item.Options.Count == 0 ? item.Path : $"{item.Path}({string.Join(';', item.Options.ConvertAll(option => Inner(set, item.Name, option)))})"));
    }

    private static (string Path, string Name, List<string> Options) Read(string item)
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        var whole = open < 0 || Lexical.Closing(item, open) != item.Length - 1;
        var path = whole ? item : item[..open];
        // /$ref and /$count are of the same navigation.
        var name = string.Join('/', path.Split('/').Where(segment => !segment.StartsWith('$')).Select(segment => segment.Trim()));
        return (path, name, whole ? [] : Lexical.Split(item[(open + 1)..^1], ';'));
    }

    private string Inner(FeedSet? set, string name, string option)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        var target = set?.Navigations.FirstOrDefault(way => way.Name == name[(name.LastIndexOf('/') + 1)..])?.Target;
        return equals > 0 && option[..equals].Trim().TrimStart('$').Equals("expand", StringComparison.OrdinalIgnoreCase) ? option[..(equals + 1)] + Written(target, option[(equals + 1)..]) : option;
    }

    /// <summary>So many levels of all navigations; as many as the limits allow for <c>max</c>.</summary>
    private string Star(FeedSet set, string levels, string[] named)
    {
        var before = written;
        for (var max = limits.ExpandDepth; levels == "max" && max > 1; max--)
        {
            try
            {
                return All(set, max, named);
            }
            catch (FeedException)
            {
                written = before;
            }
        }

        return All(set, levels == "max" ? 1 : long.Parse(levels, CultureInfo.InvariantCulture), named);
    }

    private string All(FeedSet set, long levels, string[] named) => string.Join(',', set.Navigations.Where(way => way.Subtype is null && !named.Contains(way.Name, StringComparer.Ordinal)).Select(way =>
    {
        if (levels > limits.ExpandDepth || ++written > limits.Expansions)
        {
            throw ExpandBudget.Exceeded(limits, isDeep: levels > limits.ExpandDepth);
        }

        return levels <= 1 ? way.Name : $"{way.Name}($expand={All(way.Target, levels - 1, [])})";
    }));

    private static string? Levels(string option)
    {
        var parts = option.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts is [var name, var value] && name.TrimStart('$').Equals("levels", StringComparison.OrdinalIgnoreCase)
            ? value.Equals("max", StringComparison.OrdinalIgnoreCase) ? "max" : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? value : null
            : null;
    }
}

/// <summary>How many navigations, and how deep, one query may expand.</summary>
internal sealed class ExpandBudget(FeedLimits limits)
{
    private int taken;

    public int Depth => limits.ExpandDepth;

    public void Take(int depth, int count = 1)
    {
        if (depth > limits.ExpandDepth || (taken += count) > limits.Expansions)
        {
            throw Exceeded(limits, isDeep: depth > limits.ExpandDepth);
        }
    }

    public static FeedException Exceeded(FeedLimits limits, bool isDeep) => isDeep
        ? FeedException.TooLarge($"$expand 超过 {limits.ExpandDepth} 层；请从更近的集合开始查询。", $"$expand is deeper than {limits.ExpandDepth} levels. Start from a nearer set.", "$expand")
        : FeedException.TooLarge($"$expand 超过 {limits.Expansions} 个导航；请分几次查询。", $"$expand names more than {limits.Expansions} navigations. Ask in several queries.", "$expand");
}

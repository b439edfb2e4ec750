using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoGov.Host.Import;

/// <summary>Units that amounts are counted in, such as 万元, 亿元, £m or “millions”: how often the currency's own unit.</summary>
internal static partial class MoneyUnit
{
    /// <summary>What a map may say.</summary>
    public const string Known = "元, 千元, 万元, 十万元, 百万元, 千万元, 亿元, thousand (k), million (m, mn), billion (bn)";

    private static readonly Dictionary<string, decimal> Factors = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1, ["千"] = 1_000, ["万"] = 10_000, ["十万"] = 100_000, ["百万"] = 1_000_000, ["千万"] = 10_000_000, ["亿"] = 100_000_000, ["十亿"] = 1_000_000_000,
        ["k"] = 1_000, ["thousand"] = 1_000, ["thousands"] = 1_000, ["000"] = 1_000, ["000s"] = 1_000,
        ["m"] = 1_000_000, ["mn"] = 1_000_000, ["mm"] = 1_000_000, ["million"] = 1_000_000, ["millions"] = 1_000_000,
        ["b"] = 1_000_000_000, ["bn"] = 1_000_000_000, ["billion"] = 1_000_000_000, ["billions"] = 1_000_000_000,
    };

    /// <summary>The factor of a unit with or without its currency (“万元”, “£m”, “USD millions”); null when it is none.</summary>
    public static decimal? Factor(string unit) => Factors.TryGetValue(Money().Replace(unit, "").Trim(' ', '\'', '’'), out var factor) ? factor : null;

    /// <summary>The unit other than one that the name of a column speaks of; null when it speaks of none.</summary>
    public static string? NamedIn(string column) => InName().Match(column) is { Success: true } found ? found.Value.Trim(' ', '(', ')', '（', '）', '[', ']', '/', '_') : null;

    [GeneratedRegex("人民币|美元|欧元|英镑|日元|港元|港币|元|圆|US\\$|HK\\$|[$£€¥￥]|\\b(CNY|RMB|USD|EUR|GBP|JPY|HKD|CAD|AUD)(?![a-z]{3,})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Money();

    [GeneratedRegex(
        "[十百千万亿]*[千万亿]\\s*(元|圆|人民币|美元|欧元|英镑|日元|港元|港币|RMB|CNY|USD)"
        + "|[(（\\[/]\\s*(单位[:：]?\\s*)?[十百千万亿]*[千万亿]\\s*([)）\\]]|\\z)"
        + "|(?<![A-Za-z])(thousands?|millions?|billions?|mn|bn)(?![A-Za-z])"
        + "|[$£€¥￥]\\s?(k|m|mn|mm|b|bn)(?![A-Za-z])"
        + "|(CNY|RMB|USD|EUR|GBP|JPY|HKD|CAD|AUD)\\s?(k|m|mn|mm|bn)(?![A-Za-z])"
        + "|[(（\\[]\\s*(k|m|mn|b|bn)\\s*[)）\\]]"
        + "|(?<![0-9.,])000s?(?=\\s*([)）\\]]|\\z))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex InName();
}

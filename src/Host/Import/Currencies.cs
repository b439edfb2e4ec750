namespace InfoGov.Host.Import;

/// <summary>How people write currencies.</summary>
internal static class Currencies
{
    // Longer signs first, since “$” ends “US$”. Which dollar a bare “$” is, only the map can say.
    private static readonly Dictionary<string, string[]> Signs = new(StringComparer.Ordinal)
    {
        ["CNY"] = ["人民币", "RMB", "CNY", "¥", "￥", "元", "圆"],
        ["USD"] = ["美元", "US$", "USD", "$"],
        ["EUR"] = ["欧元", "EUR", "€"],
        ["GBP"] = ["英镑", "GBP", "£"],
        ["JPY"] = ["日元", "日圆", "JPY", "円", "¥", "￥"],
        ["HKD"] = ["港元", "港币", "HK$", "HKD"],
    };

    /// <summary>The signs that may stand beside an amount in a currency.</summary>
    public static IEnumerable<string> SignsOf(string code) => Signs.GetValueOrDefault(code) ?? [code];

    /// <summary>The code of a currency by its code or one of its names; null for what is none, or could be several.</summary>
    public static string? Find(string text) =>
        text.Length == 3 && text.All(char.IsAsciiLetter) && !text.Equals("RMB", StringComparison.OrdinalIgnoreCase) ? text.ToUpperInvariant()
        : Signs.Where(c => text is not ("$" or "¥" or "￥") && c.Value.Contains(text, StringComparer.OrdinalIgnoreCase)).Select(c => c.Key).FirstOrDefault()
        ?? (text is "¥" or "￥" ? "CNY" : null);
}

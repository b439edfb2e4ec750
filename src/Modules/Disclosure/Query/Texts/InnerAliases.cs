namespace InfoGov.Disclosure.Query;

/// <summary>Aliases that are given within the brackets of <c>$expand</c> or <c>$select</c>, where alone they hold (OData ABNF 4.01, aliasAndValue): <c>Lines($filter=No eq @x;@x=1)</c>.</summary>
internal static class InnerAliases
{
    /// <summary>Writes out the aliases that are given within; those around stay, for what reads the text next and refuses brackets that are nested too deep.</summary>
    public static string Written(string choice, Func<string, string?> around) => !choice.Contains('@', StringComparison.Ordinal) || Lexical.Depth(choice) > Spelling.MostBrackets ? choice : string.Join(',', Lexical.Split(choice, ',').ConvertAll(item =>
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && Lexical.Closing(item, open) == item.Length - 1 ? item[..open] + Options(Lexical.Split(item[(open + 1)..^1], ';'), around) : item;
    }));

    private static string Options(List<string> options, Func<string, string?> around)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var alias in options.Where(IsAlias))
        {
            var (name, value) = (alias[..alias.IndexOf('=', StringComparison.Ordinal)].Trim(), alias[(alias.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            if (!given.TryAdd(name, value))
            {
                throw FeedException.Invalid($"别名 {name} 给出了两次。", $"The alias {name} is given twice.", name);
            }
        }

        string? Of(string name) => given.GetValueOrDefault(name) ?? around(name);
        var rest = options.Where(option => !IsAlias(option)).Select(option => Nested(option) is > 0 and var at ? option[..at] + Written(option[at..], Of) : option).ToList();
        var written = rest.Count == 0 ? "" : $"({string.Join(';', rest)})";
        return given.Count == 0 ? written : new Spelling(Of, computed: null).Rewrite(written);
    }

    private static bool IsAlias(string option) => option.StartsWith('@') && option.IndexOf('=', StringComparison.Ordinal) > 1;

    /// <summary>Where the value of an option starts that has brackets of its own; 0 of any other.</summary>
    private static int Nested(string option) => option.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && option[..at].Trim().TrimStart('$').ToLowerInvariant() is "expand" or "select" ? at + 1 : 0;
}

using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>What <c>$select</c> and <c>$expand</c> say.</summary>
/// <param name="Clause">What the parser reads of them; null where neither is given.</param>
/// <param name="Applied">The options of those expansions that have <c>$apply</c>, as a query, by the path of their navigation.</param>
internal sealed record Choice(SelectExpandClause? Clause, IReadOnlyDictionary<string, string> Applied)
{
    /// <summary>
    /// Takes the options of expansions with <c>$apply</c> out of the text: ODataLib reads few transformations, and does not know what they make of
    /// the rows when it reads the options that come after them.
    /// </summary>
    public static string WithoutApplied(string expand, Dictionary<string, string> applied, string within = "") => string.Join(',', Lexical.Split(expand, ',').ConvertAll(item =>
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !item.EndsWith(')') || Lexical.Closing(item, open) != item.Length - 1)
        {
            return item;
        }

        var (name, options) = (item[..open], Lexical.Split(item[(open + 1)..^1], ';'));
        var path = within + name[(name.LastIndexOf('/') + 1)..];
        if (options.Exists(option => Is(option, "$apply")))
        {
            applied[path] = string.Join('&', options.ConvertAll(option => option.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
                ? $"{option[..equals]}={Uri.EscapeDataString(option[(equals + 1)..])}"
                : Uri.EscapeDataString(option)));
            return name;
        }

        return $"{name}({string.Join(';', options.ConvertAll(option => Is(option, "$expand") && option.IndexOf('=', StringComparison.Ordinal) is var at
            ? option[..(at + 1)] + WithoutApplied(option[(at + 1)..], applied, path + "/")
            : option))})";
    }));

    private static bool Is(string option, string name) => option.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase) || option.StartsWith(name[1..] + "=", StringComparison.OrdinalIgnoreCase);
}

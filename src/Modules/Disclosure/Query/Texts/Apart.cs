namespace InfoGov.Disclosure.Query;

/// <summary>
/// What ODataLib does not read of expansions, taken out of their text and known by the paths of their navigations: the options of those with <c>$apply</c>,
/// after which rows have other names, or with a function that it does not know; and that what is behind a cast are references.
/// </summary>
internal sealed class Apart
{
    private static readonly string[] Unknown = ["case(", "aggregate(", "hassubset(", "hassubsequence(", "isdefined(", "$these", " eq [", " ne ["];
    private static readonly string[] OfReferences = ["filter", "search", "orderby", "skip", "top", "count"];
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly HashSet<string> references = new(StringComparer.Ordinal);

    /// <summary>The options of an expansion, as a query; null of one that the parser reads.</summary>
    public string? Options(string path) => options.GetValueOrDefault(path);

    /// <summary>Whether references alone are asked for although the parser does not say so.</summary>
    public bool IsReference(string path) => references.Contains(path);

    /// <summary>The text for the parser.</summary>
    public string Rest(string expand, string within = "") => string.Join(',', Lexical.Split(expand, ',').ConvertAll(item =>
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        var isBare = open < 0 || !item.EndsWith(')') || Lexical.Closing(item, open) != item.Length - 1;
        var (name, given) = isBare ? (item, []) : (item[..open].TrimEnd(), Lexical.Split(item[(open + 1)..^1], ';'));
        var segments = name.Split('/');
        var path = within + Array.FindLast(segments, segment => !segment.Contains('.', StringComparison.Ordinal) && !segment.StartsWith('$'));
        if (segments is [.., _, var cast, "$ref"] && cast.Contains('.', StringComparison.Ordinal))
        {
            name = Reference(path, name[..^"/$ref".Length], given);
        }

        if (given.Exists(IsApply) || given.Exists(IsUnknown))
        {
            if (given.Exists(option => Is(option, "levels")))
            {
                throw FeedException.NotOffered("$levels 与 $apply、case、aggregate 等并用", "$levels beside $apply, case, aggregate and the like", "$expand");
            }

            options[path] = string.Join('&', segments[^1].StartsWith('$') && given.Exists(IsApply)
                ? throw FeedException.Invalid($"{segments[^1]} 的括号中不能用 $apply。", $"The brackets of {segments[^1]} take no $apply.", "$expand")
                : given.ConvertAll(Escaped));
            return name;
        }

        return given.Count == 0 ? name : $"{name}({string.Join(';', given.ConvertAll(option => Is(option, "expand")
            ? option[..(option.IndexOf('=', StringComparison.Ordinal) + 1)] + Rest(Value(option), path + "/")
            : option))})";
    }));

    private string Reference(string path, string name, List<string> given) => given.Find(option => !Array.Exists(OfReferences, offered => Is(option, offered))) is { } other
        ? throw FeedException.Invalid($"$ref 的括号中不能用 {other.Split('=')[0]}。", $"The brackets of $ref take no {other.Split('=')[0]}.", "$expand")
        : Referenced(path, name);

    private string Referenced(string path, string name)
    {
        references.Add(path);
        return name;
    }

    private static bool IsApply(string option) => Is(option, "apply");

    /// <summary>Outside of the expansion's own rows only the parser knows its way.</summary>
    private static bool IsUnknown(string option) => (Is(option, "filter") || Is(option, "orderby") || Is(option, "compute"))
        && Array.Exists(Unknown, word => option.Contains(word, StringComparison.OrdinalIgnoreCase)) && !option.Contains("$it", StringComparison.Ordinal);

    private static bool Is(string option, string name) => option.TrimStart('$').StartsWith(name + "=", StringComparison.OrdinalIgnoreCase);

    private static string Value(string option) => option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..];

    private static string Escaped(string option) => option.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
        ? $"{option[..equals]}={Uri.EscapeDataString(option[(equals + 1)..])}"
        : Uri.EscapeDataString(option);
}

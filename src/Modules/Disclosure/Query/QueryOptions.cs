using System.Collections.Frozen;
using System.Globalization;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// The options of a query by their full names in lower case, <c>$filter</c>; written with or without <c>$</c> and in any
/// case (OData 4.01 part 2, 5.1). Names with <c>@</c> are aliases; other names are the client's own and are carried along.
/// A new option of the feed is one more name here.
/// </summary>
internal sealed class QueryOptions
{
    private static readonly FrozenSet<string> Offered = FrozenSet.ToFrozenSet(
        ["filter", "orderby", "top", "skip", "count", "select", "expand", "format", "skiptoken", "search", "apply", "compute", "id", "schemaversion"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(["deltatoken", "index", "levels"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly List<string> raw = [];

    public QueryOptions(string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Percent.Decoded(equals < 0 ? pair : pair[..equals], plusIsSpace: true).Trim();
            var value = equals < 0 ? "" : Percent.Decoded(pair[(equals + 1)..], plusIsSpace: true, name);
            if (FullName(name) is { } full)
            {
                if (!values.TryAdd(full, value))
                {
                    throw FeedException.Invalid($"选项 {name} 给出了两次。", $"The option {name} is given twice.", name);
                }

                if (full[0] == '$' && string.IsNullOrWhiteSpace(value))
                {
                    throw FeedException.Invalid($"选项 {name} 没有值。", $"The option {name} has no value.", name);
                }
            }

            if (FullName(name) != "$skiptoken")
            {
                raw.Add(pair);
            }
        }
    }

    public string? this[string name] => values.GetValueOrDefault(name);

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The query but for the place in the rows, as the client wrote it.</summary>
    public string Rest => string.Join('&', raw);

    /// <summary>The same query at another place in the rows.</summary>
    public string WithSkipToken(string token) => "?" + string.Join('&', raw.Append("$skiptoken=" + token));

    public bool? Truth(string name) => this[name]?.Trim().ToLowerInvariant() switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw FeedException.Invalid($"{name} 应为 true 或 false，而不是“{other}”。", $"{name} is true or false, not \"{other}\".", name),
    };

    public long? Number(string name) => this[name]?.Trim() switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw FeedException.Invalid($"{name} 应为不小于 0 的整数，而不是“{other}”。", $"{name} is an integer from 0 up, not \"{other}\".", name),
    };

    private static string? FullName(string name)
    {
        var bare = name.StartsWith('$') ? name[1..] : name;
        return name.StartsWith('@') ? name
            : Offered.Contains(bare) && (name != bare || bare.ToLowerInvariant() is not ("id" or "schemaversion")) ? "$" + bare.ToLowerInvariant()
            : Known.Contains(bare) && (name != bare || bare.Equals("deltatoken", StringComparison.OrdinalIgnoreCase)) ? throw FeedException.NotOffered($"选项 {name}", $"The option {name}", name)
            : name != bare ? throw FeedException.Invalid($"没有选项 {name}。", $"There is no option {name}.", name)
            : null;
    }
}

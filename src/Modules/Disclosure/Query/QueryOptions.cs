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
        ["filter", "orderby", "top", "skip", "count", "select", "expand", "format", "skiptoken", "search", "apply", "compute", "id", "schemaversion", "deltatoken"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(["index"], StringComparer.OrdinalIgnoreCase);

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

    /// <summary>The names of the options of the feed that are given.</summary>
    public IEnumerable<string> Names => values.Keys.Where(name => name[0] == '$');

    /// <summary>The query without some of its options, as the client wrote it.</summary>
    public string Without(params ReadOnlySpan<string> names)
    {
        var left = new List<string>(raw.Count);
        foreach (var pair in raw)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (FullName(Percent.Decoded(equals < 0 ? pair : pair[..equals], plusIsSpace: true).Trim()) is not { } full || !names.Contains(full))
            {
                left.Add(pair);
            }
        }

        return string.Join('&', left);
    }

    /// <summary>The query for the rows with these keys alone.</summary>
    public QueryOptions Narrowed(string key, IEnumerable<string> keys)
    {
        var only = $"{key} in ({string.Join(',', keys.Select(k => $"'{k.Replace("'", "''", StringComparison.Ordinal)}'"))})";
        var filter = this["$filter"] is { } asked ? $"({asked}) and {only}" : only;
        var rest = Without("$filter", "$skiptoken", "$deltatoken", "$orderby", "$count");
        return new QueryOptions($"{rest}{(rest.Length == 0 ? "" : "&")}$filter={Uri.EscapeDataString(filter)}");
    }

    /// <summary>The query with another filter.</summary>
    public QueryOptions Refiltered(string filter)
    {
        var rest = Without("$filter");
        return new QueryOptions($"{rest}{(rest.Length == 0 ? "" : "&")}$filter={Uri.EscapeDataString(filter)}");
    }

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
            : Known.Contains(bare) && name != bare ? throw FeedException.NotOffered($"选项 {name}", $"The option {name}", name)
            : name != bare ? throw FeedException.Invalid($"没有选项 {name}。", $"There is no option {name}.", name)
            : null;
    }
}

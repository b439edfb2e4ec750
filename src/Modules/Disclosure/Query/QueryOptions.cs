using System.Collections.Frozen;
using InfoGov.Disclosure.Http;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// The options of a query by their full names in lower case, <c>$filter</c>; written with or without <c>$</c> and in any
/// case (OData 4.01 part 2, 5.1). Other names are the client's own and are carried along.
/// </summary>
internal sealed class QueryOptions
{
    private static readonly FrozenSet<string> Offered = FrozenSet.ToFrozenSet(
        ["filter", "orderby", "top", "skip", "count", "select", "expand", "format", "skiptoken"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["apply", "compute", "search", "deltatoken", "index", "levels", "id", "schemaversion"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly List<string> raw = [];

    public QueryOptions(string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decoded(equals < 0 ? pair : pair[..equals]);
            var full = FullName(name);
            if (full is not null && !values.TryAdd(full, equals < 0 ? "" : Decoded(pair[(equals + 1)..])))
            {
                throw FeedException.Invalid($"The option {name} is given twice.", name);
            }

            if (full != "$skiptoken")
            {
                raw.Add(pair);
            }
        }
    }

    public string? this[string name] => values.GetValueOrDefault(name);

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The same query at another place in the rows.</summary>
    public string WithSkipToken(string token) => "?" + string.Join('&', raw.Append("$skiptoken=" + token));

    public ODataQueryOptionParser Parser(FeedPath path, Model.FeedModel model) => new(model.Edm, path.Parsed, values)
    {
        Resolver = Resolver.Instance,
        Settings = { MaximumExpansionDepth = 5 },
    };

    public static string Decoded(string text)
    {
        var decoded = Uri.UnescapeDataString(text.Replace('+', ' '));
        return decoded.Contains('\0', StringComparison.Ordinal) ? throw FeedException.Invalid("The address contains the character U+0000.") : decoded;
    }

    private static string? FullName(string name)
    {
        var bare = name.StartsWith('$') ? name[1..] : name;
        return Offered.Contains(bare) ? "$" + bare.ToLowerInvariant()
            : Known.Contains(bare) && name != bare ? throw FeedException.NotOffered($"The option {name}", name)
            : name != bare ? throw FeedException.Invalid($"There is no option {name}.", name)
            // "search" and "apply" without $ mean the same; "id" and "index" may well be the client's own.
            : Known.Contains(bare) && bare.ToLowerInvariant() is "apply" or "compute" or "search" or "deltatoken" ? throw FeedException.NotOffered($"The option {name}", name)
            : name.StartsWith('@') ? name : null;
    }
}

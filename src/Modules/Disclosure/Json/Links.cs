using System.Globalization;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Json;

/// <summary>Links to rows and to the rest of an expanded collection.</summary>
internal static class Links
{
    /// <summary>A row by its key, relative to the feed's root.</summary>
    public static string ToRow(FeedSet set, IReadOnlyList<int> keys, ICells cells) => ToRow(set, [.. set.Keys.Zip(keys, (key, column) => StoredValue.Read(cells, column, key.Type).AsText(key.Type))]);

    public static string ToRow(FeedSet set, IReadOnlyList<string> keys) => set.Keys is [var only]
        ? $"{set.Name}({Literal(only.Type, keys[0])})"
        : $"{set.Name}({string.Join(',', set.Keys.Zip(keys, (key, value) => $"{key.Name}={Literal(key.Type, value)}"))})";

    /// <summary>The collection itself, with the options it was expanded with, after the rows already answered; null where it cannot be said.</summary>
    public static string? After(FeedModel model, string root, string row, RowsItem item)
    {
        var (asked, way) = (item.Expansion.Asked, item.Expansion.Way);
        string options;
        if (item.Expansion.Applied is { } applied)
        {
            var given = new QueryOptions(applied);
            var (first, most) = (item.Limit!.Value + (given.Number("$skip") ?? 0), given.Number("$top") - item.Limit);
            return $"{root}/{row}/{item.Expansion.Segments}?{given.Without("$top", "$skip", "$count")}" + string.Create(CultureInfo.InvariantCulture, $"&$skip={first}") + (most is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&$top={most}"));
        }

        try
        {
            options = new ODataUri
            {
                ServiceRoot = new Uri(root + "/"),
                Path = new ODataPath(new EntitySetSegment(model.Edm.EntityContainer.FindEntitySet(way.Target.Name))),
                Filter = asked.FilterOption,
                OrderBy = asked.OrderByOption,
                Search = asked.SearchOption,
                Compute = (asked as ExpandedNavigationSelectItem)?.ComputeOption,
                SelectAndExpand = (asked as ExpandedNavigationSelectItem)?.SelectAndExpand,
            }.BuildUri(ODataUrlKeyDelimiter.Parentheses).Query.TrimStart('?');
        }
        catch (NotImplementedException)
        {
            // ODataLib 8.4 reads $root and casts, and cannot write them: its writer leaves these nodes to a base class that throws this.
            return null;
        }

        // What lies outside of the expansion has no name in the link.
        if (options.Contains("$it", StringComparison.Ordinal) || options.Contains("$this", StringComparison.Ordinal))
        {
            return null;
        }

        var limit = item.Limit!.Value;
        return $"{root}/{row}/{item.Expansion.Segments}?{(options.Length == 0 ? "" : options + "&")}"
            + string.Create(CultureInfo.InvariantCulture, $"$skip={limit + (asked.SkipOption ?? 0)}")
            + (asked.TopOption is { } top ? string.Create(CultureInfo.InvariantCulture, $"&$top={top - limit}") : "");
    }

    private static string Literal(FeedType type, string value) => type.Kind is FeedKind.Text or FeedKind.Enumeration
        ? $"'{Uri.EscapeDataString(value.Replace("'", "''", StringComparison.Ordinal))}'"
        : Uri.EscapeDataString(type.Kind == FeedKind.Duration ? $"duration'{value}'" : value);
}

using System.Globalization;
using InfoGov.Disclosure.Http;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Json;

/// <summary>Links to rows and to the rest of an expanded collection.</summary>
internal static class NestedLink
{
    public static string ToRow(FeedSet set, string key) => $"{set.Name}('{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}')";

    /// <summary>The collection itself, with the options it was expanded with, after the rows already answered.</summary>
    public static string After(FeedRequest request, FeedSet set, string key, ExpansionColumns columns)
    {
        var asked = columns.Expansion.Asked;
        var options = new ODataUri
        {
            ServiceRoot = new Uri(request.Address.Root + "/"),
            Path = new ODataPath(new EntitySetSegment(request.Model.Edm.EntityContainer.FindEntitySet(columns.Expansion.Way.Target.Name))),
            Filter = asked.FilterOption,
            OrderBy = asked.OrderByOption,
            SelectAndExpand = asked.SelectAndExpand,
        }.BuildUri(ODataUrlKeyDelimiter.Parentheses).Query.TrimStart('?');
        var limit = columns.Limit!.Value;
        return $"{request.Address.Root}/{ToRow(set, key)}/{columns.Expansion.Way.Name}?{(options.Length == 0 ? "" : options + "&")}"
            + string.Create(CultureInfo.InvariantCulture, $"$skip={limit + (asked.SkipOption ?? 0)}")
            + (asked.TopOption is { } top ? string.Create(CultureInfo.InvariantCulture, $"&$top={top - limit}") : "");
    }
}

using System.Text.RegularExpressions;
using InfoGov.Disclosure.Query;

namespace InfoGov.Disclosure.Http;

/// <summary>What queries share that one plan can answer: all but the key at the end of the path and the place in the rows.</summary>
internal sealed partial record QueryShape(string Text, string? Key)
{
    public static QueryShape Of(string path, QueryOptions options, SkipToken? token, long limit)
    {
        // A plan knows which values of the last page's end were null.
        var end = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\n{limit} ") + (token is null ? "" : string.Concat(token.Values.Select(value => value is null ? '0' : '1')));
        var match = ByKey().Match(path);
        if (!match.Success)
        {
            return new(path + "?" + options.Rest + end, null);
        }

        var key = Percent.Decoded(match.Groups["key"].Value, plusIsSpace: false).Replace("''", "'", StringComparison.Ordinal);
        return new($"{match.Groups["set"].Value}('')?{options.Rest}{end}", key);
    }

    [GeneratedRegex(@"^(?<set>[A-Za-z]+)\('(?<key>(?:[^'/]|''|%2F)*)'\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByKey();
}

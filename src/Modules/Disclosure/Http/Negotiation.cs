using InfoGov.Disclosure.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// Which form of an answer a client takes. Every form that the feed has is one line of <see cref="Of"/>; parameters that a form
/// does not know make it unacceptable.
/// </summary>
internal static class Negotiation
{
    private const string Json = "application/json";

    /// <summary>The media types that the client takes, the best first; <c>$format</c> goes before the header.</summary>
    public static IReadOnlyList<MediaTypeHeaderValue> Accepted(HttpRequest request, string? format)
    {
        var charsets = request.Headers.AcceptCharset.ToString();
        if (charsets.Length > 0 && (!StringWithQualityHeaderValue.TryParseList([charsets], out var accepted)
            || !accepted.Any(charset => charset.Quality is not 0 && (charset.Value == "*" || charset.Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))))
        {
            throw NotAcceptable("Accept-Charset: " + charsets);
        }

        var asked = format?.Trim().ToLowerInvariant() switch
        {
            null => request.Headers.Accept.ToString(),
            "json" => Json,
            "xml" => "application/xml",
            "atom" => "application/atom+xml",
            { } name when Bulk.BulkFormats.Find(name) is { } bulk => bulk.MediaType,
            _ => format,
        };
        if (string.IsNullOrWhiteSpace(asked))
        {
            return [new MediaTypeHeaderValue("*/*")];
        }

        return MediaTypeHeaderValue.TryParseList([asked], out var types) && types.Count > 0
            ? [.. types.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1)]
            : throw NotAcceptable(asked);
    }

    /// <summary>JSON as the client takes it; null where another form comes first.</summary>
    /// <param name="accepted">What the client takes.</param>
    /// <param name="other">The media type that the resource has beside JSON and that goes before it; null where it has none.</param>
    /// <param name="isModern">Whether the client asked for 4.01 by name, and gets no prefix.</param>
    /// <param name="hasJson">Whether the resource has a JSON form at all.</param>
    public static AnswerFormat? Of(IReadOnlyList<MediaTypeHeaderValue> accepted, string? other, bool isModern, bool hasJson = true)
    {
        foreach (var type in accepted)
        {
            if (other is not null && Matches(type, other) && type.Parameters.All(parameter => IsQuality(parameter) || IsUtf8(parameter)))
            {
                return null;
            }

            if (hasJson && Matches(type, Json) && Read(type, isModern) is { } format)
            {
                return format;
            }
        }

        throw NotAcceptable(string.Join(", ", accepted), other, hasJson);
    }

    /// <summary>Names all that can be had instead.</summary>
    public static FeedException NotAcceptable(string asked, string? other = null, bool hasJson = true)
    {
        var bulk = string.Join(", ", Bulk.BulkFormats.All.Select(format => format.MediaType));
        string[] zh = [.. other is null ? (string[])[] : [other], .. hasJson ? (string[])["application/json（参数 metadata、IEEE754Compatible、streaming、charset=utf-8）"] : [], .. other is null ? (string[])[$"集合还有 {bulk}"] : []];
        string[] en = [.. other is null ? (string[])[] : [other], .. hasJson ? (string[])["application/json with the parameters metadata, IEEE754Compatible, streaming and charset=utf-8"] : [], .. other is null ? (string[])[$"for collections {bulk}"] : []];
        return new(406, "notAcceptable", new($"此处不提供格式 {asked}；可用 {string.Join("；", zh)}。", $"The format {asked} is not offered here; there is {string.Join("; ", en)}."));
    }

    private static bool Matches(MediaTypeHeaderValue type, string media)
    {
        var slash = media.IndexOf('/', StringComparison.Ordinal);
        return type.MatchesAllTypes || (type.Type.Equals(media[..slash], StringComparison.OrdinalIgnoreCase) && (type.MatchesAllSubTypes || type.SubType.Equals(media[(slash + 1)..], StringComparison.OrdinalIgnoreCase)));
    }

    private static AnswerFormat? Read(MediaTypeHeaderValue type, bool isModern)
    {
        var format = new AnswerFormat(MetadataLevel.Minimal, NumbersAsText: false, isModern ? "@" : "@odata.");
        foreach (var parameter in type.Parameters)
        {
            var value = HeaderUtilities.RemoveQuotes(parameter.Value).Value?.ToLowerInvariant();
            switch (parameter.Name.Value?.ToLowerInvariant())
            {
                case "odata.metadata" or "metadata" when value is "none" or "minimal" or "full":
                    format = format with { Metadata = Enum.Parse<MetadataLevel>(value, ignoreCase: true) };
                    break;
                case "ieee754compatible" when value is "true" or "false":
                    format = format with { NumbersAsText = value == "true" };
                    break;
                case "odata.streaming" or "streaming" or "exponentialdecimals" when value is "true" or "false":
                    break;
                case var _ when IsQuality(parameter) || IsUtf8(parameter):
                    break;
                default:
                    return null;
            }
        }

        return format;
    }

    private static bool IsQuality(NameValueHeaderValue parameter) => parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf8(NameValueHeaderValue parameter) => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}

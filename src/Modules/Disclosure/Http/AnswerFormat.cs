using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace InfoGov.Disclosure.Http;

/// <summary>How an answer is written.</summary>
/// <param name="Json">JSON; otherwise the other form that the resource has: XML for <c>$metadata</c>.</param>
/// <param name="Metadata">Whether context, links and ids are written; full metadata is the minimal.</param>
/// <param name="NumbersAsText">Whether 64-bit integers and decimals are written as strings (<c>IEEE754Compatible=true</c>).</param>
internal sealed record AnswerFormat(bool Json, bool Metadata, bool NumbersAsText)
{
    public string ContentType => $"application/json;odata.metadata={(Metadata ? "minimal" : "none")}" + (NumbersAsText ? ";IEEE754Compatible=true" : "") + ";charset=utf-8";

    /// <summary>The client's choice; <c>$format</c> goes before the header.</summary>
    /// <param name="request">The request.</param>
    /// <param name="format">The option <c>$format</c>.</param>
    /// <param name="other">The media type that the resource has beside JSON, and which goes first; null when it has none.</param>
    public static AnswerFormat Of(HttpRequest request, string? format, string? other)
    {
        var asked = format switch
        {
            null => request.Headers.Accept.ToString(),
            "json" => "application/json",
            "xml" => "application/xml",
            _ => format,
        };
        if (!MediaTypeHeaderValue.TryParseList(asked.Split(','), out var types) || types.Count == 0)
        {
            return string.IsNullOrWhiteSpace(asked) ? new(other is null, Metadata: true, NumbersAsText: false) : throw NotAcceptable(asked);
        }

        foreach (var type in types.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (other is not null && type.MatchesMediaType(other))
            {
                return new(Json: false, Metadata: true, NumbersAsText: false);
            }

            if (type.MatchesMediaType("application/json"))
            {
                var metadata = Parameter(type, "odata.metadata") ?? Parameter(type, "metadata");
                return new(Json: true, metadata != "none", Parameter(type, "IEEE754Compatible") == "true");
            }
        }

        throw NotAcceptable(asked);
    }

    private static FeedException NotAcceptable(string asked) => new(406, "notAcceptable", $"The format {asked} is not offered here.");

    private static string? Parameter(MediaTypeHeaderValue type, string name) =>
        type.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Value?.ToLowerInvariant();
}

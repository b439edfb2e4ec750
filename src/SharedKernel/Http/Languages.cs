using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace InfoGov.Http;

/// <summary>The two languages of pages and messages: Chinese unless English is preferred.</summary>
public static class Languages
{
    /// <summary>True when <c>?lang=en</c>, the language cookie or <c>Accept-Language</c> asks for English before Chinese.</summary>
    public static bool PrefersEnglish(HttpContext http)
    {
        var chosen = http.Request.Query["lang"].FirstOrDefault() ?? http.Request.Cookies["lang"];
        if (!string.IsNullOrEmpty(chosen))
        {
            return chosen.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        }

        if (http.Request.Headers.AcceptLanguage.Count == 0 || !StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptLanguage, out var accepted))
        {
            return false;
        }

        double Quality(string language) => accepted
            .Where(a => a.Value.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();

        return Quality("en") > Quality("zh");
    }
}

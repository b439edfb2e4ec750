using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Http;

/// <summary>What a client prefers (RFC 7240), and what of it was applied. What is not understood is ignored.</summary>
internal sealed class Preferences
{
    private readonly Dictionary<string, (string Written, string Value)> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpResponse response;

    public Preferences(HttpContext context)
    {
        response = context.Response;
        foreach (var header in context.Request.Headers["Prefer"])
        {
            foreach (var preference in Query.Lexical.Split((header ?? "").Replace('\'', ' '), ','))
            {
                var pair = preference.Split(';')[0].Split('=', 2, StringSplitOptions.TrimEntries);
                var name = pair[0].StartsWith("odata.", StringComparison.OrdinalIgnoreCase) ? pair[0]["odata.".Length..] : pair[0];
                // The first of a name counts.
                asked.TryAdd(name, (pair[0], pair.Length > 1 ? pair[1].Trim('"') : ""));
            }
        }
    }

    /// <summary>Rows in a page, up to the largest; null without a preference.</summary>
    public int? PageSize(int largest)
    {
        if (Find("maxpagesize") is not var (_, value) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size < 1)
        {
            return null;
        }

        var page = (int)Math.Min(size, largest);
        Applied("maxpagesize", page.ToString(CultureInfo.InvariantCulture));
        return page;
    }

    /// <summary>Whether the client wants a link to what changes after this.</summary>
    public bool TrackChanges(bool possible)
    {
        if (Find("track-changes") is null || !possible)
        {
            return false;
        }

        var before = response.Headers["Preference-Applied"].ToString();
        response.Headers["Preference-Applied"] = (before.Length == 0 ? "" : before + ", ") + asked["track-changes"].Written.ToLowerInvariant();
        return true;
    }

    public bool OmitNulls()
    {
        if (Find("omit-values") is not var (_, value) || value is not ("nulls" or "defaults"))
        {
            return false;
        }

        // Nothing has a default but null.
        Applied("omit-values", value);
        return true;
    }

    /// <summary>Whether an annotation is wanted: by its name, by its namespace or with all; null where nothing is said of it (OData 4.01 part 1, 8.2.8.4).</summary>
    public bool? Wants(string term)
    {
        if (Find("include-annotations") is not var (_, value))
        {
            return null;
        }

        string[] named = [.. value.Split(',', StringSplitOptions.TrimEntries)];
        foreach (var name in (string[])[term, term[..term.LastIndexOf('.')] + ".*", "*"])
        {
            if (named.Contains("-" + name, StringComparer.Ordinal))
            {
                return false;
            }

            if (named.Contains(name, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return null;
    }

    /// <summary>Tells which annotations were asked for; whatever the choice, it is kept.</summary>
    public void Annotations()
    {
        if (Find("include-annotations") is var (_, value) && value.Length is > 0 and < 200 && value.All(character => character is > ' ' and < '\u007f'))
        {
            Applied("include-annotations", $"\"{value}\"");
        }
    }

    private (string Written, string Value)? Find(string name) => asked.TryGetValue(name, out var found) ? found : null;

    private void Applied(string name, string value)
    {
        var written = asked[name].Written.ToLowerInvariant();
        var before = response.Headers["Preference-Applied"].ToString();
        response.Headers["Preference-Applied"] = (before.Length == 0 ? "" : before + ", ") + $"{written}={value}";
    }
}

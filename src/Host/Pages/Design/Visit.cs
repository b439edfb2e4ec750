using System.Globalization;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace InfoGov.Host.Pages.Design;

/// <summary>One look at one page: who looks, in which language, at which address. Pages and components ask it for whatever they need of the request.</summary>
internal sealed class Visit(IHttpContextAccessor accessor, InfoGovHost host, Standing standing)
{
    private const string Confined = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public HttpContext Http { get; } = accessor.HttpContext!;

    public InfoGovHost Host => host;

    public CancellationToken Cancellation => Http.RequestAborted;

    public bool English => Languages.PrefersEnglish(Http);

    /// <summary>Who signed in; null for anybody.</summary>
    public Caller? Caller => Http.Features.Get<Caller>();

    public DateOnly Today => host.Time.Today();

    public bool IsDemo => standing.IsDemo;

    /// <summary>The newest checkpoint of what is public; null while there is none to be had.</summary>
    public Checked? Checkpoint => standing.Checkpoint;

    /// <summary>Path and query, as asked for.</summary>
    public string Address => Http.Request.PathBase + Http.Request.Path + Http.Request.QueryString;

    /// <summary>Where this installation is, for links that leave the page.</summary>
    public string Origin => $"{Http.Request.Scheme}://{Http.Request.Host}{Http.Request.PathBase}";

    public string T(string zh, string en) => English ? en : zh;

    public T Service<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>Asks for what every page shows, and sets the headers that every page has.</summary>
    public async Task Prepare()
    {
        Dress();
        await standing.Look(Cancellation);
    }

    /// <summary>Pages load a style sheet and scripts of our own and nothing else; the language chosen is kept.</summary>
    public void Dress()
    {
        var headers = Http.Response.Headers;
        (headers.ContentSecurityPolicy, headers.Vary, headers.CacheControl) = (Confined, "Accept-Language, Cookie", Caller is null ? "no-cache" : "no-store");
        if (Http.Request.Query["lang"].FirstOrDefault() is "en" or "zh")
        {
            Http.Response.Cookies.Append("lang", Http.Request.Query["lang"]!, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps, MaxAge = Remembered, Path = "/", IsEssential = true,
            });
        }
    }

    /// <summary>A component as the answer.</summary>
    public RazorComponentResult<TView> Show<TView>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TView : IComponent => new(parameters ?? new { }) { StatusCode = status };

    /// <summary>Sends the browser on, after a form was taken.</summary>
    public IResult SeeOther(string address)
    {
        Http.Response.Headers.Location = Http.Request.PathBase + address;
        Http.Response.Headers.CacheControl = "no-store";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>True where htmx asks for a part of the page only.</summary>
    public bool WantsPart => Http.Request.Headers["HX-Request"] == "true" && Http.Request.Headers["HX-Boosted"].Count == 0;

    /// <summary>The name and the value of the hidden field that every form carries.</summary>
    public (string Name, string Value) FormToken()
    {
        // It forbids all caching by itself, and complains where somebody has said something of it.
        if (!Http.Response.HasStarted)
        {
            Http.Response.Headers.CacheControl = default;
        }

        var tokens = Service<IAntiforgery>().GetAndStoreTokens(Http);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>This address with other parameters; null or empty leaves one out. Whatever changes, paging starts anew.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var query = QueryHelpers.ParseQuery(Http.Request.QueryString.Value).ToDictionary(pair => pair.Key, pair => pair.Value.FirstOrDefault(), StringComparer.Ordinal);
        if (changes.Any(change => change.Name != "lang"))
        {
            query.Remove("page");
        }

        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString(Http.Request.PathBase + Http.Request.Path, query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>A parameter of the address, trimmed; null where it is not given or blank.</summary>
    /// <exception cref="WrongAddressException">It is longer than that.</exception>
    public string? Text(string name, int longest = 200) => Http.Request.Query[name].FirstOrDefault()?.Trim() switch
    {
        null or "" => null,
        { } value when value.Length > longest => throw new WrongAddressException(400, "invalidParameter", new Text($"参数 {name} 至多 {longest} 个字符", $"The parameter {name} has {longest} characters at most"), name),
        { } value => value,
    };

    /// <summary>A number from the address.</summary>
    public int Number(string name, int otherwise, int least, int most) => Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new WrongAddressException(400, "invalidParameter", new Text($"参数 {name} 须为 {least} 至 {most} 的整数", $"The parameter {name} is a whole number from {least} to {most}"), name);

    /// <summary>A day from the address, <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongAddressException(400, "invalidParameter", new Text($"参数 {name} 须为日期，如 2026-01-15", $"The parameter {name} is a day such as 2026-01-15"), name);

    /// <summary>One of a list from the address.</summary>
    public string? OneOf(string name, IEnumerable<string> values) => Text(name) is not { } text ? null
        : values.Contains(text, StringComparer.Ordinal) ? text
        : throw new WrongAddressException(400, "invalidParameter", new Text($"参数 {name} 可取：{string.Join("、", values)}", $"The parameter {name} is one of: {string.Join(", ", values)}"), name);

    /// <summary>A city by its code, enabled or not.</summary>
    public Jurisdiction City(string code) => host.Lawbook.Find(code) ?? throw WrongAddressException.Unknown(new Text($"没有城市“{code}”", $"There is no city “{code}”"));
}

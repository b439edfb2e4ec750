using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using InfoGov.Administration;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Auditing;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary>
/// The session of a person: a sealed cookie with the id and the generation of the password. With each request the person is looked at,
/// so that a session ends with the change of the password, or with the person, at once and on every host.
/// </summary>
internal static class Session
{
    public const string SchemeName = "Session";
    private const string Id = "id";
    private const string Generation = "generation";
    private const string Number = "session";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "infogov";
        options.Cookie.HttpOnly = true;

        // A link in a letter opens its page for whoever is signed in. It changes nothing: what does is a form with its token, or asked for by a page of ours (SameOrigin).
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.ForwardChallenge = ApiKeyAuthentication.SchemeName;
        options.Events.OnRedirectToAccessDenied = denied => denied.HttpContext.Person() is { Person.MustChange: false }
            ? Problems.Of(denied.HttpContext, 403, "secondFactorToSet", new Text("须先在 /second-factor 设置第二因素", "A second factor is set before anything else, at /second-factor")).ExecuteAsync(denied.HttpContext)
            : Problems.Of(denied.HttpContext, 403, "passwordToChange", new Text("初始密码须先在 /change-password 更改", "The first password is changed before anything else, at /change-password")).ExecuteAsync(denied.HttpContext);
        options.Events.OnValidatePrincipal = Look;
    }

    /// <summary>Whoever signed in.</summary>
    public static ClaimsPrincipal Of(string id, Person person) => new(new ClaimsIdentity(
        [new Claim(Id, id), new Claim(Generation, person.Generation.ToString(CultureInfo.InvariantCulture)), new Claim(Number, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)))], SchemeName));

    /// <summary>Signs somebody out: the browser forgets the cookie, and a copy of it opens nothing either.</summary>
    public static async Task End(HttpContext http)
    {
        if (http.Person() is { Session: { } session } signedIn)
        {
            await http.RequestServices.GetRequiredService<People>().End(signedIn.Id, session, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + Longest, signedIn.Person.ToCaller(signedIn.Id));
        }

        await http.SignOutAsync(SchemeName);
    }

    /// <summary>The person of a request; null for nobody, and for a session that has ended.</summary>
    public static SignedIn? Person(this HttpContext http) => http.Features.Get<SignedIn>();

    private static async Task Look(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (SameOrigin.IsLinkOfAnother(http.Request) && http.GetEndpoint()?.Metadata.GetMetadata<IsPage>() is null)
        {
            context.RejectPrincipal();
            return;
        }

        if (context.Principal?.FindFirstValue(Id) is { } id && int.TryParse(context.Principal.FindFirstValue(Generation), CultureInfo.InvariantCulture, out var generation)
            && context.Properties.IssuedUtc is { } issued && Began(context, issued) + Longest > http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()
            && await http.RequestServices.GetRequiredService<People>().Of(id, generation, http.RequestAborted) is { } person
            && context.Principal.FindFirstValue(Number) is var session && (session is null || !person.HasEnded(session)))
        {
            http.Features.Set(new SignedIn(id, person) { Session = session });
            AuditNote.Of(http).Who = id;

            // With a password that another gave out nothing is open but the page where it is changed; without a second factor that is demanded, but the one where it is set.
            if (person.MustChange || http.RequestServices.GetRequiredService<SecondFactorDemand>().Of(person))
            {
                context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity()));
            }
            else
            {
                http.Features.Set(person.ToCaller(id));
            }

            return;
        }

        context.RejectPrincipal();
    }

    /// <summary>A session that is prolonged is issued anew; when it began stays with it.</summary>
    private static DateTimeOffset Began(CookieValidatePrincipalContext context, DateTimeOffset issued)
    {
        if (context.Properties.Items.TryGetValue("began", out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var began))
        {
            return began;
        }

        context.Properties.Items["began"] = issued.ToString("O", CultureInfo.InvariantCulture);
        return issued;
    }
}

/// <summary>A person who signed in.</summary>
/// <param name="Id">The id of the person.</param>
/// <param name="Person">The person.</param>
internal sealed record SignedIn(string Id, Person Person)
{
    /// <summary>The session; null for one that began under an earlier release.</summary>
    public string? Session { get; init; }
}

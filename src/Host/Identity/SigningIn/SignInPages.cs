using System.Text;
using InfoGov.Administration;
using InfoGov.Api;
using InfoGov.Host.Auditing;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary><c>/sign-in</c>, <c>/change-password</c> and <c>/sign-out</c>: plain forms, which need no script.</summary>
internal static class SignInPages
{
    private const int LargestForm = 4096;
    private const int LongestAddress = 2000;
    private static readonly Text Wrong = new("登录名或密码不正确，或因多次失败暂时不能登录（15 分钟）", "The login or the password is wrong, or there were too many failures (15 minutes)");

    /// <summary>The form is too old, or of another page.</summary>
    public static readonly Text Stale = new("表单已失效，请重新填写", "The form is no longer good; fill it in again");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").AllowAnonymous().WithMetadata(IsPage.Mark).ExcludeFromDescription();
        pages.MapGet("/sign-in", http => Show(http, SignInStep.SignIn, Ended(http)));
        pages.MapGet("/change-password", http => http.Person() is null ? ToSignIn(http) : Show(http, SignInStep.ChangePassword));
        pages.MapGet("/sign-out", http => http.Person() is null ? ToSignIn(http) : Show(http, SignInStep.SignOut));
        if (endpoints.ServiceProvider.GetRequiredService<AuthoritySignIn>().IsOn)
        {
            pages.MapGet("/sign-in/authority", AuthoritySignIn.Challenge).RequireRateLimiting(PublicLimit.Policy);

            // Answered before it gets here; mapped so that the audit knows what it was.
            pages.MapGet(AuthoritySignIn.Return, ToSignIn).Is(new Operation("sign-in-authority", new Text("经统一认证登录", "Sign in at the authority")) { For = Audience.Everyone });
        }

        SecondFactorPages.Map(pages);
        Post(pages, "/sign-in", "sign-in", "登录", "Sign in", SignIn);
        Post(pages, "/change-password", "change-password", "更改密码", "Change one's password", ChangePassword);
        Post(pages, "/sign-out", "sign-out", "退出", "Sign out", SignOut);
    }

    /// <summary>Takes the form of a page.</summary>
    public static void Post(RouteGroupBuilder pages, string route, string id, string zh, string en, Func<HttpContext, IFormCollection, Task> answer) => pages.MapPost(route, http => Take(http, answer))
        .RequireRateLimiting(PublicLimit.Policy).Is(new Operation(id, new Text(zh, en)) { For = Audience.Everyone });

    private static async Task Take(HttpContext http, Func<HttpContext, IFormCollection, Task> answer)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > LargestForm)
        {
            await Show(http, SignInStep.SignIn, Stale, StatusCodes.Status400BadRequest);
            return;
        }

        try
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            await Show(http, SignInStep.SignIn, Stale, StatusCodes.Status400BadRequest);
            return;
        }

        await answer(http, await http.Request.ReadFormAsync(http.RequestAborted));
    }

    private static async Task SignIn(HttpContext http, IFormCollection form)
    {
        var people = http.RequestServices.GetRequiredService<People>();
        if (await people.SignIn(form["login"], form["password"].ToString(), http.RequestAborted) is not var (id, person))
        {
            // At whom somebody guesses is for administrators to see; a login that is none may be a password in the wrong place.
            AuditNote.Of(http).Entity = await people.Known(form["login"], http.RequestAborted);
            await Show(http, SignInStep.SignIn, Wrong, StatusCodes.Status401Unauthorized);
            return;
        }

        AuditNote.Of(http).Who = id;
        if (people.IsOver(person))
        {
            // Whoever knows the password may know why.
            await Show(http, SignInStep.SignIn, Over(person.ExpiresOn!.Value), StatusCodes.Status401Unauthorized);
            return;
        }

        await (person.SecondFactor is null ? Begin(http, id, person) : SecondFactorPages.Ask(http, id, person));
    }

    /// <summary>Begins a session, and leads to what comes before anything else.</summary>
    public static async Task Begin(HttpContext http, string id, Person person)
    {
        await http.SignInAsync(Session.SchemeName, Session.Of(id, person));
        SeeOther(http, person.MustChange ? First("/change-password", http) : http.RequestServices.GetRequiredService<SecondFactorDemand>().Of(person) ? First("/second-factor", http) : WhereTo(http) ?? PageAudience.DoorOf(person.ToCaller(id)));
    }

    private static async Task ChangePassword(HttpContext http, IFormCollection form)
    {
        if (http.Person() is not var (id, person))
        {
            await ToSignIn(http);
            return;
        }

        var next = form["next"].ToString();
        var flaw = next != form["again"].ToString() ? new Text("两次输入的新密码不一致", "The new password was not the same both times")
            : await http.RequestServices.GetRequiredService<People>().Change(id, person, form["password"].ToString(), next, http.RequestAborted);
        if (flaw is not null)
        {
            await Show(http, SignInStep.ChangePassword, flaw, StatusCodes.Status400BadRequest);
            return;
        }

        // Every session ends with the old password; this one goes on with the new.
        await Begin(http, id, person with { Generation = person.Generation + 1, MustChange = false });
    }

    private static async Task SignOut(HttpContext http, IFormCollection form)
    {
        var isOfAuthority = http.Person()?.Person.Authority is not null && http.RequestServices.GetRequiredService<AuthoritySignIn>().IsOn;
        await Session.End(http);
        if (isOfAuthority)
        {
            await AuthoritySignIn.Leave(http);
        }
        else
        {
            SeeOther(http, "/sign-in");
        }
    }

    /// <summary>Leads to the first page.</summary>
    public static Task ToSignIn(HttpContext http)
    {
        SeeOther(http, "/sign-in");
        return Task.CompletedTask;
    }

    /// <summary>Leads on after a form.</summary>
    public static void SeeOther(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = http.Request.PathBase + address;
        http.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Shows the page of a step.</summary>
    public static Task Show(HttpContext http, SignInStep step, Text? message = null, int status = StatusCodes.Status200OK, SecondFactorForm? second = null)
    {
        http.RequestServices.GetRequiredService<Visit>().Dress();
        var authority = http.RequestServices.GetRequiredService<AuthoritySignIn>();
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        if (step == SignInStep.SignOut && authority.Origin is { } origin)
        {
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString().Replace("form-action 'self'", $"form-action 'self' {origin}", StringComparison.Ordinal);
        }

        return new RazorComponentResult<SignInPage>(new
        {
            Step = step,
            Message = message,
            To = WhereTo(http),
            AtAuthority = authority.IsOn,
            Second = second,
            MustChange = http.Person()?.Person.MustChange ?? false,
        }) { StatusCode = status }.ExecuteAsync(http);
    }

    private static Text Over(DateOnly last) => new($"账户的有效期至{Shown.Day(last, english: false)}，已届满；请管理员延长", $"The last day of your account was {Shown.Day(last, english: true)}; an administrator can set a later one");

    /// <summary>Why somebody has to sign in again; null for who only signs in.</summary>
    private static Text? Ended(HttpContext http) => http.Request.Query["ended"].FirstOrDefault() switch
    {
        "kept" => new Text("登录已结束。填写的内容已存为草稿，登录后可继续。", "Your session has ended. What you filled in is kept as a draft; sign in and go on."),
        "true" => new Text("登录已结束，刚才提交的内容未予办理，请重新登录。", "Your session has ended, and what you sent was not done; sign in again."),
        _ => null,
    };

    /// <summary>What comes before the page that somebody wanted, and leads on to it.</summary>
    public static string First(string step, HttpContext http) => WhereTo(http) is { } to ? $"{step}?to={Uri.EscapeDataString(to)}" : step;

    /// <summary>A page of this very site to go on to, as the address or the form says; null for anything else.</summary>
    public static string? WhereTo(HttpContext http) => Local(http.Features.Get<IFormFeature>()?.Form?["to"] ?? http.Request.Query["to"]);

    /// <summary>An address of this very site, as a header can carry it; null for any other.</summary>
    public static string? Local(string? to) => to is ['/', not ('/' or '\\'), ..] or "/" && to.Length <= LongestAddress && !to.Any(char.IsControl)
        ? string.Concat(Encoding.UTF8.GetBytes(to).Select(b => b is > 0x20 and < 0x7f ? ((char)b).ToString() : $"%{b:X2}")) : null;
}

/// <summary>What a person is asked for.</summary>
public enum SignInStep
{
    /// <summary>Login and password.</summary>
    SignIn,

    /// <summary>The code of a device.</summary>
    Code,

    /// <summary>A device that makes codes.</summary>
    SecondFactor,

    /// <summary>Another password.</summary>
    ChangePassword,

    /// <summary>To leave.</summary>
    SignOut,
}

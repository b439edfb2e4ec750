using System.Globalization;
using System.Security.Cryptography;
using InfoGov.Administration;
using InfoGov.Api;
using InfoGov.Host.Auditing;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary><c>/sign-in/code</c>, which asks for the code after the password, and <c>/second-factor</c>, where a device is set. What one form knows of the other is sealed in it.</summary>
internal static class SecondFactorPages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly Text WrongCode = new("验证码不正确或已用过，或因多次失败暂时不能登录（15 分钟）", "The code is wrong or was used, or there were too many failures (15 minutes)");

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/second-factor", http => http.Person() is null ? SignInPages.ToSignIn(http) : ShowNew(http, SecondFactor.NewSecret()));
        SignInPages.Post(pages, "/sign-in/code", "sign-in-code", "输入验证码", "Give the code", Enter);
        SignInPages.Post(pages, "/second-factor", "set-second-factor", "设置第二因素", "Set a second factor", Set);
    }

    /// <summary>Asks whoever gave the right password for a code.</summary>
    public static Task Ask(HttpContext http, string id, Person person, Text? message = null, int status = StatusCodes.Status200OK) =>
        SignInPages.Show(http, SignInStep.Code, message, status, new SecondFactorForm(Sealer(http).Protect($"{id} {person.Generation.ToString(CultureInfo.InvariantCulture)}", Patience)));

    private static async Task Enter(HttpContext http, IFormCollection form)
    {
        if (Opened(http, form) is not { } opened || opened.Split(' ') is not [var id, var text] || !int.TryParse(text, CultureInfo.InvariantCulture, out var generation))
        {
            await SignInPages.Show(http, SignInStep.SignIn, SignInPages.Stale, StatusCodes.Status400BadRequest);
            return;
        }

        AuditNote.Of(http).Who = id;
        var people = http.RequestServices.GetRequiredService<People>();
        if (await people.Enter(id, generation, form["code"].ToString(), http.RequestAborted) is { } person)
        {
            await SignInPages.Begin(http, id, person);
        }
        else if (await people.Of(id, generation, http.RequestAborted) is { } known)
        {
            await Ask(http, id, known, WrongCode, StatusCodes.Status401Unauthorized);
        }
        else
        {
            await SignInPages.Show(http, SignInStep.SignIn, SignInPages.Stale, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task Set(HttpContext http, IFormCollection form)
    {
        if (http.Person() is not var (id, person))
        {
            await SignInPages.ToSignIn(http);
            return;
        }

        if (Opened(http, form) is not { } secret)
        {
            await ShowNew(http, SecondFactor.NewSecret(), SignInPages.Stale);
            return;
        }

        if (await http.RequestServices.GetRequiredService<People>().SetSecondFactor(id, person, form["password"].ToString(), secret, form["code"].ToString(), http.RequestAborted) is { } flaw)
        {
            await ShowNew(http, secret, flaw);
            return;
        }

        // Every session from before ends; this one goes on.
        await http.SignInAsync(Session.SchemeName, Session.Of(id, person with { Generation = person.Generation + 1 }));
        SignInPages.SeeOther(http, person.MustChange ? SignInPages.First("/change-password", http) : SignInPages.WhereTo(http) ?? PageAudience.DoorOf(person.ToCaller(id)));
    }

    private static Task ShowNew(HttpContext http, string secret, Text? message = null)
    {
        var person = http.Person()!.Person;
        if (person.Authority is not null || person.SecondFactor is not null)
        {
            return SignInPages.Show(http, SignInStep.SecondFactor, person.Authority is not null
                ? new Text("您在统一认证登录，第二因素由其负责", "You sign in at the authority, which sees to a second factor")
                : new Text("已设置第二因素；如更换或遗失设备，请管理员解除", "A second factor is set; for another device, or when it is lost, an administrator removes it"));
        }

        var address = SecondFactor.Address(secret, person.Login);
        return SignInPages.Show(http, SignInStep.SecondFactor, message, message is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            new SecondFactorForm(Sealer(http).Protect(secret, Patience)) { Secret = secret, Address = address, Picture = PictureOf(address) });
    }

    private static string PictureOf(string address)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(drawn);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(5))}";
    }

    private static string? Opened(HttpContext http, IFormCollection form)
    {
        try
        {
            return Sealer(http).Unprotect(form["sealed"].ToString());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What was sealed for one page opens nothing on the other.</summary>
    private static ITimeLimitedDataProtector Sealer(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>()
        .CreateProtector("second factor form", http.Request.Path.StartsWithSegments("/second-factor", StringComparison.OrdinalIgnoreCase) ? "set" : "code").ToTimeLimitedDataProtector();
}

/// <summary>What a form of the second factor holds beside its fields.</summary>
public sealed record SecondFactorForm(string Sealed)
{
    /// <summary>The secret for a device; null where only a code is asked for.</summary>
    public string? Secret { get; init; }

    /// <summary>The same as a device reads it.</summary>
    public string? Address { get; init; }

    /// <summary>The same as a picture.</summary>
    public string? Picture { get; init; }
}

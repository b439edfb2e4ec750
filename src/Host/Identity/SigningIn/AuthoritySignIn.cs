using InfoGov.Administration;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary>
/// People sign in at the authority (OpenID Connect Core 1.0, 3.1: the code flow, with PKCE) where <c>Identity:ClientId</c> and
/// <c>Identity:ClientSecret</c> name this installation there. What comes of it is a session like one by password: sealed, looked at with each request, ended
/// with the person.
/// </summary>
internal sealed class AuthoritySignIn(IConfiguration configuration, Authority authority)
{
    public const string SchemeName = "Authority";

    /// <summary>Where the authority sends people back to; it is to be registered there.</summary>
    public const string Return = "/sign-in/authority/return";

    private static readonly Text Failed = new("统一认证未能完成，请重新登录", "The sign-in at the authority was not completed; sign in again");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>People sign in there.</summary>
    public bool IsOn => authority.Address is not null && configuration["Identity:ClientId"] is { Length: > 0 };

    /// <summary>The origin to which forms of sign-out lead on.</summary>
    public string? Origin => IsOn ? new Uri(authority.Address!).GetLeftPart(UriPartial.Authority) : null;

    /// <summary>Sets how people are sent there and what is asked of what comes back.</summary>
    /// <exception cref="StartupException">A setting is missing.</exception>
    public void Configure(OpenIdConnectOptions options)
    {
        options.Authority = authority.Demand().ToString();
        options.RequireHttpsMetadata = !authority.Demand().IsLoopback;
        options.ClientId = configuration["Identity:ClientId"];
        options.ClientSecret = configuration["Identity:ClientSecret"] is { Length: > 0 } secret ? secret
            : throw new StartupException("Identity:ClientId is set and Identity:ClientSecret is not: give the secret that the authority has for this installation.");
        options.SignInScheme = Session.SchemeName;
        options.CallbackPath = Return;
        options.SignedOutCallbackPath = "/sign-out/authority/return";
        options.SignedOutRedirectUri = "/sign-in";
        options.RemoteSignOutPath = PathString.Empty;
        options.ResponseType = OpenIdConnectResponseType.Code;

        // An answer as a form would come from another site, to which no browser gives the cookies that guard it without TLS.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.BackchannelTimeout = Patience;
        options.GetClaimsFromUserInfoEndpoint = true;
        foreach (var (what, _) in AuthorityClaims.Read)
        {
            options.ClaimActions.MapUniqueJsonKey(AuthorityClaims.NameOf(configuration, what), AuthorityClaims.NameOf(configuration, what));
        }

        options.ClaimActions.Remove("iss");

        options.Scope.Clear();
        foreach (var scope in (configuration["Identity:Scope"] ?? "openid profile").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Scope.Add(scope);
        }

        Authority.Demand(options.TokenValidationParameters);
        options.Events = new OpenIdConnectEvents
        {
            OnTicketReceived = Receive,
            OnRemoteFailure = failure =>
            {
                failure.HandleResponse();
                return TurnAway(failure.HttpContext, Failed);
            },
            OnRedirectToIdentityProviderForSignOut = leaving =>
            {
                if (leaving.ProtocolMessage.IssuerAddress.Length > 0)
                {
                    return Task.CompletedTask;
                }

                // The authority knows no sign-out; the session here has ended all the same.
                leaving.HandleResponse();
                leaving.Response.Redirect("/sign-in");
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Sends somebody to the authority.</summary>
    public static async Task Challenge(HttpContext http)
    {
        try
        {
            await http.ChallengeAsync(SchemeName, new AuthenticationProperties { RedirectUri = SignInPages.WhereTo(http) ?? "/" });
        }
        catch (InvalidOperationException)
        {
            await SignInPages.Show(http, SignInStep.SignIn, new Text("统一认证暂不可用，请稍后再试", "The authority cannot be reached; try again later"), StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Ends the session at the authority too, where it can be told to.</summary>
    public static async Task Leave(HttpContext http)
    {
        try
        {
            await http.SignOutAsync(SchemeName);
        }
        catch (InvalidOperationException)
        {
            // The authority is away; the session here has ended.
            http.Response.Redirect("/sign-in");
        }
    }

    private async Task Receive(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        context.HandleResponse();
        try
        {
            var services = http.RequestServices;
            var (issuer, subject, holder) = AuthorityClaims.HolderOf(context.Principal!, configuration, services.GetRequiredService<Lawbook>(), services.GetRequiredService<TimeProvider>().Today());
            var login = context.Principal!.FindFirst("preferred_username")?.Value ?? subject;
            var (id, person) = await services.GetRequiredService<People>().Admit(issuer, subject, login, holder, http.RequestAborted);
            AuditNote.Of(http).Who = id;
            AuditNote.Of(http).SignsIn = true;
            await http.SignInAsync(Session.SchemeName, Session.Of(id, person));

            // Where to came back sealed; the start page stands for nowhere.
            SignInPages.SeeOther(http, SignInPages.Local(context.ReturnUri) is { } to and not "/" ? to : PageAudience.DoorOf(person.ToCaller(id)));
        }
        catch (CommandRefusedException refused)
        {
            await TurnAway(http, refused.Problem.Detail);
        }
    }

    private static Task TurnAway(HttpContext http, Text why)
    {
        AuditNote.Of(http).SignsIn = true;
        return SignInPages.Show(http, SignInStep.SignIn, why, StatusCodes.Status401Unauthorized);
    }
}

using InfoGov.Api;
using InfoGov.Log;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary>How callers are known: programs by a key or a token, people by their session. Who presents a key means to be known by it.</summary>
internal static class KnownCallers
{
    private const string Any = "Any";

    public static void AddTo(IServiceCollection services, SqlLog log, IConfiguration configuration)
    {
        var authority = new Authority(configuration);
        var known = services.AddAuthentication(Any)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null)
            .AddCookie(Session.SchemeName, Session.Configure)
            .AddPolicyScheme(Any, displayName: null, any => any.ForwardDefaultSelector = http => SchemeOf(http, authority));
        var signIn = new AuthoritySignIn(configuration, authority);
        services.AddSingleton(signIn);
        services.AddSingleton(new SecondFactorDemand(configuration));

        // What is wrong with the settings is said at the start.
        if (authority.TakesTokens)
        {
            authority.Configure(new JwtBearerOptions());
            known.AddJwtBearer(Authority.SchemeName, authority.Configure);
        }

        if (signIn.IsOn)
        {
            signIn.Configure(new OpenIdConnectOptions());
            known.AddOpenIdConnect(AuthoritySignIn.SchemeName, signIn.Configure);
        }

        services.AddDataProtection().SetApplicationName("InfoGov");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new StoreKeys(log));

        // As the session's: a page that a letter leads to would else give out another, and every form that is open elsewhere would be good no more.
        services.AddAntiforgery(forms => (forms.Cookie.Name, forms.Cookie.SameSite, forms.Cookie.SecurePolicy, forms.SuppressXFrameOptionsHeader) = ("infogov-form", SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, true));
    }

    private static string SchemeOf(HttpContext http, Authority authority) =>
        http.GetEndpoint()?.Metadata.GetMetadata<NoCaller>() is not null ? ApiKeyAuthentication.SchemeName
        : ApiKeyAuthentication.Presented(http.Request) is not { } presented ? Session.SchemeName
        : authority.Issues(presented) ? Authority.SchemeName
        : ApiKeyAuthentication.SchemeName;
}

using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace InfoGov.Host.Tests.Trust;

/// <summary>An authority of another maker on loopback (OpenIddict): discovery, authorization code with PKCE, tokens of programs, keys that rotate.</summary>
internal sealed class OpenIdAuthority(WebApplication app) : IAsyncDisposable
{
    public const string Client = "infogov-client";
    public const string Secret = "a-secret-between-the-two";
    public const string Audience = "infogov";

    public string Address => $"{app.Urls.First()}/";

    /// <summary>What it says of whoever signs in next.</summary>
    public Dictionary<string, string> Claims { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Whoever signs in next says no.</summary>
    public bool IsDenied { get; set; }

    /// <summary>What is done to an identity token before it is signed.</summary>
    public Action<ClaimsPrincipal>? Bend { get; set; }

    public Dictionary<string, string?> Settings => SettingsFor(Address);

    public static Dictionary<string, string?> SettingsFor(string address) => new(StringComparer.Ordinal)
    {
        ["Identity:Authority"] = address, ["Identity:Audience"] = Audience, ["Identity:ClientId"] = Client, ["Identity:ClientSecret"] = Secret,
    };

    public static async Task<OpenIdAuthority> Start()
    {
        OpenIdAuthority? self = null;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode().SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("leave")
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow().RegisterScopes(Scopes.OpenId, Scopes.Profile)
                .AddSigningKey(NewKey()).AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
            server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.ClientSecret != Secret)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
            server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                context.SignOut();
                return default;
            }));
            server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                context.SignIn(context.Request.IsClientCredentialsGrantType() ? self!.Principal(context.Request.GetScopes()) : context.Principal!);
                return default;
            }));
            server.AddEventHandler<GenerateTokenContext>(handler => handler.SetOrder(int.MinValue).UseInlineHandler(context =>
            {
                if (context.TokenType == TokenTypeIdentifiers.IdentityToken)
                {
                    self!.Bend?.Invoke(context.Principal);
                }

                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.MapGet("/authorize", (HttpContext http) => self!.IsDenied
            ? Results.Forbid(new(new Dictionary<string, string?>(StringComparer.Ordinal) { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied }), [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme])
            : Results.SignIn(self.Principal(http.GetOpenIddictServerRequest()!.GetScopes()), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme));
        self = new OpenIdAuthority(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return self;
    }

    /// <summary>Signs with another key from now on, and shows no other.</summary>
    public void Rotate()
    {
        var options = app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;
        options.SigningCredentials.Clear();
        options.SigningCredentials.Add(new SigningCredentials(NewKey(), SecurityAlgorithms.RsaSha256));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private ClaimsPrincipal Principal(ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity("authority", "name", "role");
        foreach (var (name, value) in Claims)
        {
            identity.AddClaim(new Claim(name, value));
        }

        identity.SetScopes(scopes).SetResources(Audience).SetDestinations(static _ => [Destinations.IdentityToken, Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
}

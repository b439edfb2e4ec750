using System.Security.Claims;
using System.Text.Encodings.Web;
using InfoGov.Administration;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace InfoGov.Host.Identity;

/// <summary>Knows callers by <c>Authorization: Bearer KEY</c> or <c>X-Api-Key: KEY</c>; where a browser may ask for the key, also by that.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Bearer = "Bearer ";
    private DateOnly? expired;

    /// <summary>The key a request presents; null for none.</summary>
    public static string? Presented(HttpRequest request) =>
        request.Headers["X-Api-Key"].FirstOrDefault() is { } key ? key
        : request.Headers.Authorization.FirstOrDefault() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim()
        : KeyByBrowser.Presented(request);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Presented(Request) is not { } key || Context.GetEndpoint()?.Metadata.GetMetadata<NoCaller>() is not null)
        {
            return AuthenticateResult.NoResult();
        }

        var (caller, expiredOn) = await keys.Find(key, Context.RequestAborted);
        if (caller is null)
        {
            expired = expiredOn;
            return AuthenticateResult.Fail("The key is unknown, revoked or expired.");
        }

        Context.Features.Set(caller);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, caller.Name)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = KeyByBrowser.IsAsked(Request) ? new[] { "Bearer", KeyByBrowser.Challenge } : "Bearer";
        if (expired is { } last)
        {
            return Problems.Of(Context, 401, "keyExpired", new Law.Text($"密钥已于 {Law.FactType.ShowValue(last)} 后过期", $"The key has expired; its last day was {Law.FactType.ShowValue(last)}")).ExecuteAsync(Context);
        }

        return Problems.Of(Context, 401, "unauthenticated", new Law.Text("请以 Authorization: Bearer 或 X-Api-Key 提供有效密钥", "Give a valid key as Authorization: Bearer or X-Api-Key")).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.Of(Context, 403, "forbidden", new Law.Text("此密钥无权进行该操作", "This key may not do that")).ExecuteAsync(Context);
}

/// <summary>The caller of a request.</summary>
internal static class Callers
{
    /// <summary>The caller; endpoints that need one require authorization, so there is one.</summary>
    public static Caller Caller(this HttpContext http) => http.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint does not require authorization.");
}

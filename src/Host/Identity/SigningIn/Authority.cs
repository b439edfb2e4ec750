using System.Security.Cryptography;
using System.Text;
using InfoGov.Administration;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary>
/// Programs that call with a token (JWT, RFC 9068) of the authority that <c>Identity:Authority</c> names: its keys are found by discovery and
/// followed when they rotate, the token is for <c>Identity:Audience</c>, and role, unit, city and area are claims of it.
/// </summary>
internal sealed class Authority(IConfiguration configuration)
{
    public const string SchemeName = "Token";

    // Clocks of two machines.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    /// <summary>Its address; null where none is configured, and then no token opens anything.</summary>
    public string? Address { get; } = configuration["Identity:Authority"] is { Length: > 0 } address ? address : null;

    /// <summary>True for what is written like a token rather than like a key.</summary>
    public bool Issues(string presented) => Address is not null && presented.Count(c => c == '.') == 2;

    /// <summary>Sets what is asked of a token.</summary>
    /// <exception cref="StartupException">No audience is named, or the authority is asked over plain HTTP.</exception>
    public void Configure(JwtBearerOptions options)
    {
        var audience = configuration["Identity:Audience"] is { Length: > 0 } named ? named : throw new StartupException("Identity:Authority is set and Identity:Audience is not: name the audience that tokens for this installation carry.");
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
        {
            throw new StartupException($"Identity:Authority is {Address}; it is an https address.");
        }

        options.Authority = Address;
        options.Audience = audience;
        options.RequireHttpsMetadata = !authority.IsLoopback;
        options.MapInboundClaims = false;
        options.ForwardChallenge = options.ForwardForbid = ApiKeyAuthentication.SchemeName;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = audience,
            ClockSkew = Skew,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384],
        };
        options.Events = new JwtBearerEvents { OnTokenValidated = Know };
    }

    private Task Know(TokenValidatedContext context)
    {
        var (services, token) = (context.HttpContext.RequestServices, context.Principal!);
        var (issuer, subject) = (token.FindFirst("iss")?.Value, token.FindFirst("sub")?.Value);
        if (subject is null || Claim("Role", "infogov_role") is not { } role)
        {
            context.Fail("The token names no subject or no role.");
            return Task.CompletedTask;
        }

        try
        {
            var asked = new KeyRequest(role, token.FindFirst("name")?.Value ?? subject, Claim("Unit", "infogov_unit"), Claim("City", "infogov_city"), Claim("Area", "infogov_area"));
            var holder = asked.Holder(services.GetRequiredService<Lawbook>(), services.GetRequiredService<TimeProvider>().Today());
            context.HttpContext.Features.Set(holder with { KeyId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")))[..12] });
        }
        catch (CommandRefusedException refused)
        {
            context.Fail(refused.Message);
        }

        return Task.CompletedTask;

        string? Claim(string what, string usual) => token.FindFirst(configuration[$"Identity:Claims:{what}"] ?? usual)?.Value;
    }
}

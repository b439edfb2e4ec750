using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Programs call with its tokens.</summary>
    public bool TakesTokens => Address is not null && (configuration["Identity:Audience"] is { Length: > 0 } || configuration["Identity:ClientId"] is not { Length: > 0 });

    /// <summary>True for what is written like a token rather than like a key.</summary>
    public bool Issues(string presented) => TakesTokens && presented.Count(c => c == '.') == 2;

    /// <summary>Its address, which makes sense.</summary>
    /// <exception cref="StartupException">It is asked over plain HTTP.</exception>
    public Uri Demand() => Uri.TryCreate(Address, UriKind.Absolute, out var authority) && (authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback) ? authority
        : throw new StartupException($"Identity:Authority is {Address}; it is an https address.");

    /// <summary>What is asked of whatever it signed.</summary>
    public static void Demand(TokenValidationParameters token)
    {
        token.ClockSkew = Skew;
        token.RequireSignedTokens = true;
        token.RequireExpirationTime = true;
        token.ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384];
    }

    /// <summary>Sets what is asked of a token.</summary>
    /// <exception cref="StartupException">No audience is named, or the authority is asked over plain HTTP.</exception>
    public void Configure(JwtBearerOptions options)
    {
        var audience = configuration["Identity:Audience"] is { Length: > 0 } named ? named
            : throw new StartupException("Identity:Authority is set and neither Identity:Audience nor Identity:ClientId is: name the audience that tokens for this installation carry, or what the authority knows it as.");
        options.Authority = Demand().ToString();
        options.Audience = audience;
        options.RequireHttpsMetadata = !Demand().IsLoopback;
        options.MapInboundClaims = false;
        options.ForwardChallenge = options.ForwardForbid = ApiKeyAuthentication.SchemeName;
        options.TokenValidationParameters = new TokenValidationParameters { ValidAudience = audience };
        Demand(options.TokenValidationParameters);
        options.Events = new JwtBearerEvents { OnTokenValidated = Know };
    }

    private Task Know(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        try
        {
            var (issuer, subject, holder) = AuthorityClaims.HolderOf(context.Principal!, configuration, services.GetRequiredService<Lawbook>(), services.GetRequiredService<TimeProvider>().Today());
            context.HttpContext.Features.Set(holder with { KeyId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")))[..12] });
        }
        catch (CommandRefusedException refused)
        {
            context.Fail(refused.Message);
        }

        return Task.CompletedTask;
    }
}

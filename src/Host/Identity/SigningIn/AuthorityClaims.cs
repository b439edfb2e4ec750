using System.Security.Claims;
using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary>What the authority says of somebody: role, unit, city and area are claims, under the names that <c>Identity:Claims</c> gives or the usual ones.</summary>
internal static class AuthorityClaims
{
    /// <summary>The claims that are read, by what they say.</summary>
    public static IReadOnlyList<(string What, string Usual)> Read { get; } = [("Role", "infogov_role"), ("Unit", "infogov_unit"), ("City", "infogov_city"), ("Area", "infogov_area")];

    /// <summary>The name of a claim.</summary>
    public static string NameOf(IConfiguration configuration, string what) => configuration[$"Identity:Claims:{what}"] ?? Read.First(claim => claim.What == what).Usual;

    /// <summary>Whoever the claims speak of.</summary>
    /// <exception cref="CommandRefusedException">They name no subject or no role, or one that makes no sense here.</exception>
    public static (string Issuer, string Subject, Caller Holder) HolderOf(ClaimsPrincipal claims, IConfiguration configuration, Lawbook lawbook, DateOnly today)
    {
        var (issuer, subject) = (claims.FindFirst("iss")?.Value, claims.FindFirst("sub")?.Value);
        if (issuer is null || subject is null || Claim("Role") is not { } role)
        {
            throw new CommandRefusedException(new Problem(401, "unauthenticated", new Text("统一认证未载明此人在本系统的角色", "The authority names no subject or no role here")));
        }

        return (issuer, subject, new KeyRequest(role, claims.FindFirst("name")?.Value ?? subject, Claim("Unit"), Claim("City"), Claim("Area")).Holder(lawbook, today));

        string? Claim(string what) => claims.FindFirst(NameOf(configuration, what))?.Value is { Length: > 0 } value ? value : null;
    }
}

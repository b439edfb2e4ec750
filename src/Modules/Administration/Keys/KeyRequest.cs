using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A key as it is asked for, on the command line and by the API.</summary>
/// <param name="Role"><c>administrator</c>, <c>agency</c> (every agency role, for trying out) or a role under the law.</param>
/// <param name="Name">How history names the holder; the role unless said.</param>
/// <param name="Unit">The unit the holder belongs to.</param>
/// <param name="City">The only city the holder may act in.</param>
/// <param name="Area">The area the holder is competent for.</param>
/// <param name="ExpiresOn">The last day on which it opens anything; never unless said.</param>
internal sealed record KeyRequest(string Role, string? Name = null, string? Unit = null, string? City = null, string? Area = null, DateOnly? ExpiresOn = null)
{
    public const string Administrator = "administrator";
    public const string Agency = "agency";
    private const int Longest = 200;

    /// <summary>Every role a key can have, as it is written.</summary>
    public static IReadOnlyList<string> Roles { get; } = [Administrator, Agency, .. Enum.GetValues<Role>().Select(role => FactType.ShowValue(role))];

    /// <summary>Whoever will hold it.</summary>
    /// <exception cref="CommandRefusedException">A member makes no sense.</exception>
    public Caller Holder(Lawbook lawbook, DateOnly today)
    {
        DemandRole();
        if (City is { } code && lawbook.Find(code) is null)
        {
            throw Bad("city", $"没有城市“{code}”；可用：{string.Join("、", lawbook.All.Select(c => c.Code))}", $"“{code}” is no city here. Cities: {string.Join(", ", lawbook.All.Select(c => c.Code))}");
        }

        if (ExpiresOn < today)
        {
            throw Bad("expiresOn", "有效期末日已过", "The last day has passed already.");
        }

        foreach (var (path, text) in new[] { ("name", Name), ("unit", Unit), ("area", Area) })
        {
            if (text is not null && (text.Length is 0 or > Longest || text.Any(char.IsControl)))
            {
                throw Bad(path, $"{path} 须为 1 至 {Longest} 个字符，不含控制字符", $"{path} has 1 to {Longest} characters and no control characters.");
            }
        }

        var role = Array.Find(Enum.GetValues<Role>(), r => FactType.ShowValue(r) == Role);
        return new Caller(Name ?? Role, Role is Administrator or Agency ? null : role, Role == Administrator, Unit, City, Area, PlaysAnyRole: Role == Agency);
    }

    /// <summary>Asks for a role that there is.</summary>
    /// <exception cref="CommandRefusedException">There is no such role, or an administrator is to be confined.</exception>
    public void DemandRole()
    {
        if (!Roles.Contains(Role, StringComparer.Ordinal))
        {
            throw Bad("role", $"没有角色“{Role}”；可用：{string.Join("、", Roles)}", $"“{Role}” is no role. Roles: {string.Join(", ", Roles)}");
        }

        if (Role == Administrator && City is not null)
        {
            throw Bad("city", "管理员不限于一市", "An administrator is not confined to a city.");
        }
    }

    private static CommandRefusedException Bad(string path, string zh, string en) => new(new Problem(400, "invalid", new Text(zh, en), path));
}

namespace InfoGov.Law;

/// <summary>Which roles stand for which (contract, step 4 "by"; the order of <see cref="Role"/> carries meaning).</summary>
public static class Roles
{
    /// <summary>
    /// True when <paramref name="role"/> may act as <paramref name="required"/>: the informatization authority of any level
    /// for the informatization authority, each department from investment to cryptography for the relevant departments,
    /// each government for the government.
    /// </summary>
    public static bool StandsFor(Role required, Role role) => role == required || required switch
    {
        Role.InformatizationAuthority => role is Role.CityInformatizationAuthority or Role.CountyInformatizationAuthority
            or Role.DistrictInformatizationAuthority or Role.ZoneInformatizationAuthority,
        Role.Government => role is >= Role.CityGovernment and <= Role.ZoneCommittee,
        Role.RelevantDepartments => role is >= Role.InvestmentAuthority and <= Role.CryptoOffice,
        _ => false,
    };

    internal static bool StandsFor(Role required, Matter matter) =>
        Facts.Actor.Role.TryGet(matter, out var role) && StandsFor(required, role);
}

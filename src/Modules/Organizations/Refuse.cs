using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>What makes a command on a unit impossible in any city.</summary>
internal static class Refuse
{
    public static void Unregistered(Organization organization)
    {
        organization.MustNotBeSecret();
        if (!organization.IsRegistered)
        {
            throw Order.Refuse(404, "notFound", "没有此单位", "There is no such organization.");
        }

        if (organization.DissolvedOn is not null)
        {
            throw Order.Refuse(409, "wrongStage", "该单位已撤销", "The organization is dissolved.");
        }
    }

    public static void Disorder(DateOnly? first, DateOnly? last, string path)
    {
        if (last < first)
        {
            throw Order.Refuse(400, "invalid", "届满日早于起始日", "The last day is before the first.", path);
        }
    }

    /// <summary>GB 32100-2015: 18 digits or upper-case letters without I, O, S, V, Z.</summary>
    public static void BadCreditCode(string? code)
    {
        if (code is not null && (code.Length != 18 || code.AsSpan().ContainsAnyExcept("0123456789ABCDEFGHJKLMNPQRTUWXY")))
        {
            throw Order.Refuse(400, "invalid", "统一社会信用代码须为18位数字或大写字母", "A unified social credit code has 18 digits or upper-case letters.", "creditCode");
        }
    }
}

using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>What makes a command on a unit impossible in any city.</summary>
internal static class Refuse
{
    public static void Unregistered(Organization organization)
    {
        if (!organization.IsRegistered)
        {
            throw Because(404, "notFound", "没有此单位", "There is no such organization.");
        }
    }

    public static void Disorder(DateOnly? first, DateOnly? last, string path)
    {
        if (last < first)
        {
            throw Because(400, "invalid", "届满日早于起始日", "The last day is before the first.", path);
        }
    }

    public static void Blank(string value, string path)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw Because(400, "invalid", $"{path} 不得为空", $"{path} must not be empty.", path);
        }
    }

    public static CommandRefusedException Because(int status, string code, string zh, string en, string? path = null) =>
        new(new Problem(status, code, new Text(zh, en), path));
}

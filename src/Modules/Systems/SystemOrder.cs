using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Systems;

/// <summary>
/// The order that no city denies: what must have happened for a record to mean anything. It is asked after the law, so
/// that whatever a regulation refuses is refused with its article.
/// </summary>
internal static class SystemOrder
{
    /// <summary>
    /// Rejects a step on a system that does not exist (404), was found secret (422) or is decommissioned (409 <c>wrongStage</c>), and one before
    /// the registration or the day <paramref name="notBefore"/> (409 <c>tooEarly</c>).
    /// </summary>
    public static void Require(this InformationSystem system, CommandContext context, DateOnly? notBefore = null)
    {
        system.MustNotBeSecret();
        if (system.Stage == Stage.None)
        {
            throw Order.Refuse(404, "notFound", "没有此系统", "There is no such system.");
        }

        if (system.Stage == Stage.Decommissioned)
        {
            throw Order.WrongStage("系统已停用", "The system is decommissioned.");
        }

        Order.NotBefore(context, system.Days.Registered);
        Order.NotBefore(context, notBefore);
    }
}

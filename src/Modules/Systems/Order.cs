using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Systems;

/// <summary>
/// The order that no city denies: what must have happened for a record to mean anything. It is asked after the law, so
/// that whatever a regulation refuses is refused with its article.
/// </summary>
internal static class Order
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
            throw Refuse(404, "notFound", "没有此系统", "There is no such system.");
        }

        if (system.Stage == Stage.Decommissioned)
        {
            throw WrongStage("系统已停用", "The system is decommissioned.");
        }

        NotBefore(context, system.Days.Registered);
        NotBefore(context, notBefore);
    }

    /// <summary>Rejects a step before the day of the one it follows.</summary>
    public static void NotBefore(CommandContext context, DateOnly? day)
    {
        if (context.On < day)
        {
            throw Refuse(409, "tooEarly", $"日期不得早于其前一步骤之日（{day:yyyy-MM-dd}）", $"The day is before that of the step it follows ({day:yyyy-MM-dd}).", "on");
        }
    }

    public static void NotBlank(string? text, string path)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Refuse(400, "invalid", $"{path} 不得为空", $"{path} must not be empty.", path);
        }
    }

    public static CommandRefusedException WrongStage(string zh, string en) => Refuse(409, "wrongStage", zh, en);

    public static CommandRefusedException Refuse(int status, string code, string zh, string en, string? path = null) =>
        new(new Problem(status, code, new Text(zh, en), path));
}

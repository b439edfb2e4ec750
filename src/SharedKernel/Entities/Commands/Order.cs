using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// The order that no city denies: what must have happened, and what must be said, for a record to mean anything. It is asked
/// after the law, so that whatever a regulation refuses is refused with its article.
/// </summary>
public static class Order
{
    /// <summary>Rejects a step before the day of the one it follows (409 <c>tooEarly</c>).</summary>
    public static void NotBefore(CommandContext context, DateOnly? day)
    {
        if (context.On < day)
        {
            throw Refuse(409, "tooEarly", $"日期不得早于其前一步骤之日（{day:yyyy-MM-dd}）", $"The day is before that of the step it follows ({day:yyyy-MM-dd}).", "on");
        }
    }

    /// <summary>Rejects a day that has not come when the command is done (400 <c>invalid</c>).</summary>
    public static void NotAfter(CommandContext context, DateOnly? day, string path)
    {
        if (day > context.On)
        {
            throw Refuse(400, "invalid", $"{path} 晚于办理日", $"{path} is after the day of the act.", path);
        }
    }

    /// <summary>A text that must say something, without its margins; rejects one that does not (400 <c>invalid</c>).</summary>
    public static string NotBlank(string? text, string path) => text.Said()
        ?? throw Refuse(400, "invalid", $"{path} 不得为空", $"{path} must not be empty.", path);

    /// <summary>A text without its margins; null for one that says nothing.</summary>
    public static string? Said(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Rejects an amount below zero or with more than two places (400 <c>invalid</c>).</summary>
    public static void Amount(decimal? amount, string path)
    {
        if (amount is { Scale: > 2 } or < 0)
        {
            throw Refuse(400, "invalid", "金额须为非负数，至多两位小数", "An amount is not negative and has two places at most.", path);
        }
    }

    /// <summary>It was done already (409 <c>exists</c>), to throw.</summary>
    public static CommandRefusedException Exists(string zh, string en) => Refuse(409, "exists", zh, en);

    /// <summary>It is not the time for it (409 <c>wrongStage</c>), to throw.</summary>
    /// <param name="zh">Why, in Chinese.</param>
    /// <param name="en">Why, in English.</param>
    /// <param name="first">The commands of which one has to come first, the nearest before the others; none where none would help.</param>
    public static CommandRefusedException WrongStage(string zh, string en, params IReadOnlyList<string> first) =>
        new(new Problem(409, "wrongStage", new Text(zh, en)) { First = first });

    /// <summary>A problem to throw.</summary>
    public static CommandRefusedException Refuse(int status, string code, string zh, string en, string? path = null) =>
        new(new Problem(status, code, new Text(zh, en), path));
}

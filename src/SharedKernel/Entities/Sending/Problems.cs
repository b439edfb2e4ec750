using InfoGov.Calendar;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>The problems the shell itself finds; commands have their own.</summary>
internal static class Problems
{
    public static Problem UnknownCity(string code) =>
        new(404, "unknownCity", new Text($"未安装代码为“{code}”的城市", $"No city with the code \"{code}\" is installed"), "city");

    public static Problem OtherCity(string confined, string code) =>
        new(403, "otherCity", new Text($"此密钥只限于“{confined}”，不得在“{code}”办理", $"This key is confined to \"{confined}\" and may not act in \"{code}\""));

    public static Problem UnknownEntity(string key) => new(404, "unknownEntity", new Text($"没有编号为“{key}”的记录", $"There is nothing with the id “{key}”"));

    public static Problem CityDisabled(Jurisdiction city) =>
        new(409, "cityDisabled", new Text($"{city.Name.Zh}未启用", $"{city.Name.En} is not enabled"));

    public static Problem AreaOutsideCity(Jurisdiction city, string area)
    {
        var cite = city.Profile.Territory;
        return new Problem(422, "areaOutsideCity", new Text(
            $"“{area}”不属于{city.Name.Zh}行政区域{(cite is null ? "" : $"（{cite}）")}",
            $"\"{area}\" is not an area of {city.Name.En}{(cite is null ? "" : $" ({cite})")}"));
    }

    public static Problem RoleNotCompetent(Jurisdiction city, Role role, string provision) => new(422, "roleNotCompetent", new Text(
        $"{city.Name.Zh}的条例未设该级信息化主管部门：{FactType.ShowValue(role)}（{provision}）",
        $"The regulation of {city.Name.En} knows no informatization authority of this level: {FactType.ShowValue(role)} ({provision})"));

    public static Problem DayInFuture(DateOnly on, DateOnly today) => new(
        422,
        "dayInFuture",
        new Text($"办理日期 {FactType.ShowValue(on)} 晚于今日 {FactType.ShowValue(today)}", $"The day {FactType.ShowValue(on)} is after today, {FactType.ShowValue(today)}"),
        "on");

    public static Problem DayTooEarly(DateOnly on) => new(
        400,
        "dayTooEarly",
        new Text($"办理日期 {FactType.ShowValue(on)} 早于 {FactType.ShowValue(ShanghaiDay.Earliest)}", $"The day {FactType.ShowValue(on)} is before {FactType.ShowValue(ShanghaiDay.Earliest)}"),
        "on");

    public static Problem NotApplicable(Jurisdiction city, Decision decision)
    {
        var cites = string.Join(", ", decision.Cites.Select(p => p.Id));
        return new Problem(422, "notApplicable", cites.Length == 0
            ? new Text($"{city.Name.Zh}的条例不适用于该事项", $"The regulation of {city.Name.En} does not govern this matter")
            : new Text($"{city.Name.Zh}的条例不适用于该事项（{cites}）", $"The regulation of {city.Name.En} does not govern this matter ({cites})"));
    }

    public static Problem VersionMismatch(long expected, long actual) => new(
        412,
        "versionMismatch",
        new Text($"版本应为 {FactType.ShowValue(expected)}，现为 {FactType.ShowValue(actual)}", $"Version {FactType.ShowValue(expected)} was expected; it is {FactType.ShowValue(actual)}"),
        Version: actual);

    public static Problem KeyReused() =>
        new(422, "idempotencyKeyReused", new Text("该幂等键已用于另一请求", "The idempotency key was used for another request"));

    public static Problem NewerProgramNeeded(string command) =>
        new(503, "newerProgramNeeded", new Text($"本节点的程序版本较旧，不认识该行为（{command}）", $"A newer version of the program is needed; this node does not know the act ({command})"));

    public static Problem Contended() =>
        new(409, "contended", new Text("同时办理的请求过多，请重试", "Too many others are changing this at the same time; try again"));
}

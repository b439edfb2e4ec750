using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Projects;

/// <summary>
/// The order that no city denies: what must have happened for a record to mean anything. It is asked after the law, so
/// that whatever a regulation refuses is refused with its article.
/// </summary>
internal static class ProjectOrder
{
    /// <summary>
    /// Rejects a step on a project that does not exist (404), was found secret (422), is struck off or closed, has had none of the steps <paramref name="after"/>,
    /// or has had the step <paramref name="before"/> (409 <c>wrongStage</c>), and a day before that of the step it follows
    /// (409 <c>tooEarly</c>): the first of <paramref name="after"/> that was taken, else the proposal.
    /// </summary>
    public static void Require(this Project project, CommandContext context, Stage[]? after = null, Stage? before = null)
    {
        project.MustNotBeSecret();
        if (project.Stage == Stage.None)
        {
            throw Order.Refuse(404, "notFound", "没有此项目", "There is no such project.");
        }

        if (project.StruckOn is not null)
        {
            throw Order.WrongStage("项目记录已注销", "The record of the project is struck off.");
        }

        if (project.Stage == Stage.Closed)
        {
            throw WrongStage(project, "项目已结项", "the project is closed");
        }

        if (before is { } end && project.Days.Of(end) is { } done)
        {
            throw WrongStage(project, $"已于{done:yyyy-MM-dd}{end.Label().Zh}，此前方可办理", $"this comes before {end.Label().En}, which was on {done:yyyy-MM-dd}");
        }

        var previous = (after ?? []).Append(Stage.Proposed).First(stage => stage == Stage.Proposed || project.Days.Of(stage) is not null);
        if (after is { Length: > 0 } && !after.Contains(previous))
        {
            throw WrongStage(project, $"须先{Or(after, zh: true)}", $"{Or(after, zh: false)} comes first", [.. after.Order().Select(stage => stage.ReachedBy()).OfType<string>()]);
        }

        if (context.On < project.Days.Of(previous))
        {
            var day = project.Days.Of(previous)!.Value;
            throw Order.Refuse(409, "tooEarly", $"日期不得早于{previous.Label().Zh}之日（{day:yyyy-MM-dd}）", $"The day is before that of the {previous.Label().En} ({day:yyyy-MM-dd}).", "on");
        }
    }

    private static CommandRefusedException WrongStage(Project project, string zh, string en, params IReadOnlyList<string> first) => Order.WrongStage(
        $"项目处于“{project.Stage.Label().Zh}”阶段：{zh}", $"The project is at the stage “{project.Stage.Label().En}”: {en}.", first);

    private static string Or(Stage[] stages, bool zh) =>
        string.Join(zh ? "或" : " or ", stages.Reverse().Select(s => s.Label().In(english: !zh)));
}

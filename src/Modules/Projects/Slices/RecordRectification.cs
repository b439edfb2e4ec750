using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The authority finds how a failed project was rectified. A refused or inadequate rectification bars the unit, not the
/// project: the authority sends <c>FindRectification</c> to the unit's organization as well.</summary>
[Slice(Module.Supervision, Project.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RecordRectification : Command<Project>
{
    public required RectificationResult Result { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Delivered]);
        return project.Rectification is null || context.On < project.PerformanceEvaluatedOn
            ? throw Order.Refuse(409, "wrongStage", "此前没有不合格的绩效评价", "No failed evaluation comes before it.")
            : [new RectificationRecorded(Result)];
    }
}

internal sealed record RectificationRecorded(RectificationResult Result) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context)
    {
        var done = Result == RectificationResult.Completed ? project.Settled(DutyType.Rectify) : project;
        return done with { Rectification = new Rectification(project.Rectification?.DueOn, Result, context.On) };
    }
}

using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;

namespace InfoGov.Projects;

/// <summary>
/// The authority finds how a failed project was rectified. What follows from a refused or inadequate rectification falls on
/// the unit, which learns of the finding if it is registered; else the authority sends <c>FindRectification</c> to it.
/// </summary>
[Called("登记整改", "Record a rectification")]
[Slice(Module.Supervision, Project.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RecordRectification : Command<Project>
{
    public required RectificationResult Result { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Delivered]);
        return project.Rectification is null || context.On < project.PerformanceEvaluatedOn
            ? throw Order.WrongStage("此前没有不合格的绩效评价", "No failed evaluation comes before it.", nameof(EvaluatePerformance))
            : [new RectificationRecorded(Result, project.Unit.OrganizationId)];
    }
}

internal sealed record RectificationRecorded(RectificationResult Result, string? OrganizationId = null) : ProjectEvent, IFollowedUp
{
    public IEnumerable<FollowUp> FollowUps(EntityId id) =>
        OrganizationId is { } unit ? [FollowUp.To(Organization.At(unit), Tell.OfRectification(id.Key, dueOn: null, Result))] : [];

    protected override Project Happen(Project project, EventContext context) =>
        project with { Rectification = new Rectification(project.Rectification?.DueOn, Result, context.On) };
}

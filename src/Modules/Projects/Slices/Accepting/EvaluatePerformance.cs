using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;

namespace InfoGov.Projects;

/// <summary>
/// The authority evaluates a project in use. A failed one is rectified by the day it sets; the unit learns of both if it is
/// registered.
/// </summary>
[Slice(Module.Supervision, Project.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record EvaluatePerformance : Command<Project>
{
    public required Outcome Result { get; init; }

    public DateOnly? RectifyBy { get; init; }

    public long? ExpertCount { get; init; }

    public IReadOnlyList<Role>? CoSigners { get; init; }

    public override Act Act => Acts.EvaluatePerformance;

    public override void Establish(Matter matter, Project project, CommandContext context) => matter
        .With(Facts.Evaluation.ExpertCount, ExpertCount)
        .With(Facts.Evaluation.CoSigners, CoSigners)
        .With(Args.EvaluatePerformance.Result, Result)
        .With(Args.EvaluatePerformance.RectifyBy, RectifyBy);

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Delivered]);
        return RectifyBy < context.On
            ? throw Order.Refuse(400, "invalid", "整改期限早于评价日", "The day to rectify by is before the evaluation.", "rectifyBy")
            : [new PerformanceEvaluated(Result, RectifyBy, ExpertCount, CoSigners, project.Unit.OrganizationId)];
    }
}

internal sealed record PerformanceEvaluated(Outcome Result, DateOnly? RectifyBy, long? ExpertCount, IReadOnlyList<Role>? CoSigners, string? OrganizationId = null) : ProjectEvent, IFollowedUp
{
    public IEnumerable<FollowUp> FollowUps(EntityId id)
    {
        if (OrganizationId is not { } unit)
        {
            yield break;
        }

        yield return FollowUp.To(Organization.At(unit), Tell.OfEvaluation(EvaluationType.ProjectPerformance, Result));
        if (Result == Outcome.Failed && RectifyBy is not null)
        {
            yield return FollowUp.To(Organization.At(unit), Tell.OfRectification(id.Key, RectifyBy, result: null));
        }
    }

    protected override Project Happen(Project project, EventContext context) => project with
    {
        PerformanceEvaluatedOn = context.On,
        PerformanceResult = Result,
        Rectification = Result == Outcome.Failed ? new Rectification(RectifyBy) : project.Rectification,
    };
}

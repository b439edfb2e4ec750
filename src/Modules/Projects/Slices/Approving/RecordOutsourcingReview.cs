using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The authority records the review of the outsourcing scheme.</summary>
[Called("登记外包方案审查", "Record the review of the outsourcing scheme")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RecordOutsourcingReview : Command<Project>
{
    public required Outcome Result { get; init; }

    public long? ExpertCount { get; init; }

    public IReadOnlyList<Role>? CoDepartments { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        return [new OutsourcingReviewRecorded(new OutsourcingReview(Result, ExpertCount, CoDepartments))];
    }
}

internal sealed record OutsourcingReviewRecorded(OutsourcingReview Review) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with { OutsourcingReview = Review };
}

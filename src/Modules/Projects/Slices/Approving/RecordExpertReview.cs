using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The authority that convened experts records their review.</summary>
[Called("登记专家评审", "Record the review of experts")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.InvestmentAuthority, Role.InformatizationAuthority)]
internal sealed record RecordExpertReview : Command<Project>
{
    public required long ExpertCount { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        return ExpertCount < 1
            ? throw Order.Refuse(400, "invalid", "专家人数须至少一人", "An expert review has at least one expert.", "expertCount")
            : [new ExpertReviewRecorded(new ExpertReview(context.Caller.Role, ExpertCount))];
    }
}

internal sealed record ExpertReviewRecorded(ExpertReview Review) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with { ExpertReview = Review };
}

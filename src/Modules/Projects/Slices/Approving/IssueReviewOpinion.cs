using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The authority issues its opinion, with what it found on the way.</summary>
[FourEyes]
[Slice(Module.Projects, Project.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record IssueReviewOpinion : Command<Project>
{
    public required Conformity Result { get; init; }

    public IReadOnlyList<ReviewTopic>? Topics { get; init; }

    public bool? IsMajor { get; init; }

    public bool? PlannedInForce { get; init; }

    public bool? DuplicatesExisting { get; init; }

    /// <summary>The version of the scheme that the argumentation settled on.</summary>
    public long? ArgumentedSchemeVersion { get; init; }

    public ExpertReview? ExpertReview { get; init; }

    public override Act Act => Acts.IssueReviewOpinion;

    public override IEnumerable<EntityId> Reads(Project project) => project.Plans.Reads();

    public override void Establish(Matter matter, Project project, CommandContext context)
    {
        ProjectFacts.Conform(matter, Conformities(project, context));
        ProjectFacts.Experts(matter, ExpertReview);
        matter.With(Facts.Project.ReviewOpinion.Result, Result).With(Facts.Project.ReviewOpinion.Topics, Topics);
    }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.UnderReview, Stage.Proposed], before: Stage.Approved);
        return [new ReviewOpinionIssued(new Review(context.Caller.AuthorityOfAnyLevel(), Result, Topics), Conformities(project, context), ExpertReview)];
    }

    private Conformities Conformities(Project project, CommandContext context) => project.Plans.Known(
        new Conformities
        {
            IsMajor = IsMajor,
            PlannedInForce = PlannedInForce,
            DuplicatesExisting = DuplicatesExisting,
            ArgumentedSchemeVersion = ArgumentedSchemeVersion,
        },
        project.Name,
        context);
}

internal sealed record ReviewOpinionIssued(Review Review, Conformities Conformities, ExpertReview? ExpertReview) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Stage = Review.Result == Conformity.Conforming ? Stage.Reviewed : Stage.ReviewRejected,
        Review = Review,
        Conformities = project.Conformities.With(Conformities),
        ExpertReview = ExpertReview ?? project.ExpertReview,
        Days = project.Days with { Reviewed = context.On },
    };
}

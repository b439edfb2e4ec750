using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Projects;

/// <summary>Projects to start from.</summary>
internal static class Lives
{
    public static readonly ReviewTopic[] AllTopics = Enum.GetValues<ReviewTopic>();

    public static readonly EntityKind<Project> Kind = new ProjectsModule().Kinds.OfType<EntityKind<Project>>().Single();

    public static Story<Project> New() => new(Kind);

    public static IEnumerable<Log.Row> RowsOf(Story<Project> story) => Kind.Rows(story.Id.Key, story.State);

    public static ProjectProposed Proposed(string city, decimal? publicShare = 1, decimal? amount = 1_000_000, ProjectActivity activity = ProjectActivity.New, OwnerType owner = OwnerType.StateOrgan) =>
        new(city, "政务服务平台", new Unit("大数据局"), Area: null, new Profile
        {
            Category = ProjectCategory.Egov,
            Kind = ProjectKind.Construction,
            Activity = activity,
            OwnerType = owner,
            Amount = amount,
            PublicShare = publicShare,
        }, new Conformities());

    public static IEvent<Project>[] UnderConstruction(string city, decimal? publicShare = 1) =>
        [Proposed(city, publicShare), new ConstructionStarted(new Groundwork(), null, null, null)];

    public static IEvent<Project>[] Accepted(string city, decimal? publicShare = 1) =>
        [.. UnderConstruction(city, publicShare), new AcceptanceHeld(Outcome.Passed, new AcceptanceEvidence())];

    public static IEvent<Project>[] Delivered(string city) =>
        [.. Accepted(city), new ProjectDelivered(null)];
}

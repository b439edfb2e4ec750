using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit puts the project, or a part of it, to tender.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record PublishTender : Command<Project>
{
    /// <summary>The version of the scheme put to tender.</summary>
    public long? TenderSchemeVersion { get; init; }

    public override Act Act => Acts.PublishTender;

    public override void Establish(Matter matter, Project project, CommandContext context) =>
        matter.With(Facts.Project.TenderSchemeVersion, TenderSchemeVersion);

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Approved, Stage.Proposed], before: Stage.Completed);
        return [new TenderPublished(TenderSchemeVersion)];
    }
}

internal sealed record TenderPublished(long? TenderSchemeVersion) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project.Reaching(Stage.TenderPublished) with
    {
        TenderSchemeVersion = TenderSchemeVersion ?? project.TenderSchemeVersion,
        Days = project.Days with { Tendered = project.Days.Tendered ?? context.On },
    };
}

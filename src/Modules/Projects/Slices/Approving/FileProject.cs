using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit files a project that needs no government approval.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record FileProject : Command<Project>
{
    public required Role To { get; init; }

    public IReadOnlyList<FilingDocument>? Documents { get; init; }

    public bool? FormalitiesComplete { get; init; }

    public override Act Act => Acts.FileProject;

    public override void Establish(Matter matter, Project project, CommandContext context) => matter
        .With(Facts.Project.Documents, Documents)
        .With(Facts.Project.FormalitiesComplete, FormalitiesComplete)
        .With(Args.FileProject.To, To);

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        return [new ProjectFiled(To, Documents, FormalitiesComplete)];
    }
}

internal sealed record ProjectFiled(Role To, IReadOnlyList<FilingDocument>? Documents, bool? FormalitiesComplete) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project.Reaching(Stage.Filed) with
    {
        FiledTo = To,
        Documents = Documents ?? project.Documents,
        FormalitiesComplete = FormalitiesComplete ?? project.FormalitiesComplete,
        Days = project.Days with { Filed = project.Days.Filed ?? context.On },
    };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>Construction is complete.</summary>
[Called("建设完成", "Complete construction")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record CompleteConstruction : Command<Project>
{
    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.UnderConstruction], before: Stage.Completed);
        return [new ConstructionCompleted()];
    }
}

internal sealed record ConstructionCompleted : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project.Reaching(Stage.Completed) with { Days = project.Days with { Completed = context.On } };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The works a project goes with as they stand now, existing ones included; a line that was moved underground, for one.</summary>
[Called("登记配套工程", "Record the works of a project")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit, Role.OwnerOperator)]
internal sealed record RecordWorks : Command<Project>
{
    public required Works Works { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        return [new WorksRecorded(Works)];
    }
}

internal sealed record WorksRecorded(Works Works) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with { Groundwork = project.Groundwork with { Works = project.Groundwork.Works?.With(Works) ?? Works } };
}

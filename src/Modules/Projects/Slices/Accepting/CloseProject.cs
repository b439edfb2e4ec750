using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The project ends; one that was never delivered is given up, for a reason.</summary>
[Called("结束项目", "Close a project")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit, Role.InformatizationAuthority)]
internal sealed record CloseProject : Command<Project>
{
    public string? Reason { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Delivered, Stage.Proposed]);
        if (project.Days.Delivered is null)
        {
            Opening.NotBlank(Reason, "reason");
        }

        return [new ProjectClosed(Reason)];
    }
}

internal sealed record ProjectClosed(string? Reason) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with { Stage = Stage.Closed, Days = project.Days with { Closed = context.On } };
}

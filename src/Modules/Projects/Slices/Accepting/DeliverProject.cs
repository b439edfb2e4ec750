using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The project is delivered for use.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record DeliverProject : Command<Project>
{
    public IReadOnlyList<ManagementItem>? ManagementProfile { get; init; }

    public override Act Act => Acts.DeliverProject;

    public override void Establish(Matter matter, Project project, CommandContext context) =>
        matter.With(Facts.Project.ManagementProfile, project.ManagementProfileWith(ManagementProfile));

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Accepted, Stage.Completed, Stage.UnderConstruction, Stage.Contracted], before: Stage.Delivered);
        return [new ProjectDelivered(ManagementProfile)];
    }
}

internal sealed record ProjectDelivered(IReadOnlyList<ManagementItem>? ManagementProfile) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Stage = project.Warranty is null ? Stage.Delivered : Stage.UnderWarranty,
        ManagementProfile = project.ManagementProfileWith(ManagementProfile),
        Days = project.Days with { Delivered = context.On },
    };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The supervising contractor assigns an engineer.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.Contractor)]
internal sealed record AssignSupervisionEngineer : Command<Project>
{
    public Engineer Engineer { get; init; } = new("");

    public override Act Act => Acts.AssignSupervisionEngineer;

    public override void Establish(Matter matter, Project project, CommandContext context) =>
        matter.With(Facts.Engineer.Qualified, Engineer.Qualified);

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, before: Stage.Completed);
        Opening.NotBlank(Engineer.Name, "engineer.name");
        return [new SupervisionEngineerAssigned(Engineer.Name.Trim(), Engineer.Qualified)];
    }
}

/// <summary>The engineer, and whether personally qualified.</summary>
internal sealed record Engineer(string Name, bool? Qualified = null);

internal sealed record SupervisionEngineerAssigned(string Name, bool? Qualified) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with { Engineers = [.. project.Engineers, new SupervisionEngineer(Name, Qualified, context.On)] };
}

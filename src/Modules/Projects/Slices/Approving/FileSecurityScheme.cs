using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit files the security scheme.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record FileSecurityScheme : Command<Project>
{
    public required Role To { get; init; }

    public override Act Act => Acts.FileSecurityScheme;

    public override void Establish(Matter matter, Project project, CommandContext context) =>
        matter.With(Args.FileSecurityScheme.To, To);

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        return [new SecuritySchemeFiled(To)];
    }
}

internal sealed record SecuritySchemeFiled(Role To) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with { SecuritySchemeFiledTo = To };
}

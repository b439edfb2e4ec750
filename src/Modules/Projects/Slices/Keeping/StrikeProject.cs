using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Projects;

/// <summary>A record made by mistake, or made twice, is struck off. Its public rows go, nobody owes anything for it, and it stays readable with the reason.</summary>
[Called("撤销误立的项目", "Strike a project off")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record StrikeProject : Command<Project>
{
    public required string Reason { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        return [new ProjectStruck(Order.NotBlank(Reason, "reason"))];
    }
}

internal sealed record ProjectStruck(string Reason) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with { StruckOn = context.On };
}

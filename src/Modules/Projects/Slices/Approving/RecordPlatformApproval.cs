using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The authority approves a public basic platform.</summary>
[Called("批准公共平台", "Approve a public platform")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RecordPlatformApproval : Command<Project>
{
    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, before: Stage.Delivered);
        return [new PlatformApprovalRecorded(context.Caller.AuthorityOfAnyLevel())];
    }
}

internal sealed record PlatformApprovalRecorded(Role? By) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with { PlatformApprovedBy = By };
}

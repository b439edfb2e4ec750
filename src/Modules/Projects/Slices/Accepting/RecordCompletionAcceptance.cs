using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The investment authority records the completion acceptance it organized.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.InvestmentAuthority)]
internal sealed record RecordCompletionAcceptance : Command<Project>
{
    public required Outcome Result { get; init; }

    public override Act Act => Acts.RecordCompletionAcceptance;

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Accepted, Stage.Completed, Stage.UnderConstruction, Stage.Contracted], before: Stage.Delivered);
        return [new CompletionAcceptanceRecorded(Result, context.Caller.Role)];
    }
}

internal sealed record CompletionAcceptanceRecorded(Outcome Result, Role? Organizer) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Acceptances = [.. project.Acceptances, new Acceptance(AcceptanceKind.Completion, Result, context.On, Organizer, context.Finding?.Cites ?? [])],
    };
}

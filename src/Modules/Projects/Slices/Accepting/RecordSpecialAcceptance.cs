using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>An authority records its special acceptance; which one it is follows from who sends it.</summary>
[Called("登记专项验收", "Record a special acceptance")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.InformatizationAuthority, Role.FinanceAuthority, Role.AuditAuthority)]
internal sealed record RecordSpecialAcceptance : Command<Project>
{
    public required Outcome Result { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Accepted, Stage.Completed, Stage.UnderConstruction, Stage.Contracted], before: Stage.Delivered);
        var (kind, organizer) = context.Caller.Role switch
        {
            Role.FinanceAuthority => (AcceptanceKind.SpecialFinance, Role.FinanceAuthority),
            Role.AuditAuthority => (AcceptanceKind.SpecialAudit, Role.AuditAuthority),
            var role => (AcceptanceKind.SpecialInformatization, role ?? Role.InformatizationAuthority),
        };
        return [new SpecialAcceptanceRecorded(kind, Result, organizer)];
    }
}

internal sealed record SpecialAcceptanceRecorded(AcceptanceKind Kind, Outcome Result, Role Organizer) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with { Acceptances = [.. project.Acceptances, new Acceptance(Kind, Result, context.On, Organizer, context.Finding?.Cites ?? [])] };
}

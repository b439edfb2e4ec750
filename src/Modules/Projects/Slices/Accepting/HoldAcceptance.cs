using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit holds its acceptance; again after one that failed.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record HoldAcceptance : Command<Project>
{
    public required Outcome Result { get; init; }

    public bool? StandardsConformity { get; init; }

    public bool? LicensedSoftware { get; init; }

    public IReadOnlyList<ProjectCheck>? Checklist { get; init; }

    public IReadOnlyList<Role>? Invitations { get; init; }

    public IReadOnlyList<Role>? Participants { get; init; }

    public override Act Act => Acts.HoldAcceptance;

    public override void Establish(Matter matter, Project project, CommandContext context)
    {
        ProjectFacts.Show(matter, Evidence());
        matter.With(Args.HoldAcceptance.Result, Result);
    }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Tested, Stage.Completed, Stage.UnderConstruction, Stage.Contracted], before: Stage.Delivered);
        return [new AcceptanceHeld(Result, Evidence())];
    }

    private AcceptanceEvidence Evidence() => new()
    {
        StandardsConformity = StandardsConformity,
        LicensedSoftware = LicensedSoftware,
        Checklist = Checklist,
        Invitations = Invitations,
        Participants = Participants,
    };
}

internal sealed record AcceptanceHeld(Outcome Result, AcceptanceEvidence Evidence) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Stage = Result == Outcome.Passed ? Stage.Accepted : Stage.AcceptanceFailed,
        AcceptanceEvidence = project.AcceptanceEvidence.With(Evidence),
        Acceptances = [.. project.Acceptances, new Acceptance(AcceptanceKind.Unit, Result, context.On, Organizer: null, context.Finding?.Cites ?? []) { Participants = Evidence.Participants }],
        Days = project.Days with { Accepted = Result == Outcome.Passed ? context.On : null },
    };
}

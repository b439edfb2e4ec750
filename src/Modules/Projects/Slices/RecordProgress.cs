using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit reports progress, and the management arrangements in place.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record RecordProgress : Command<Project>
{
    public string? Report { get; init; }

    public IReadOnlyList<ManagementItem>? ManagementProfile { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.UnderConstruction, Stage.Contracted, Stage.Delivered]);
        return [new ProgressRecorded(Report, ManagementProfile)];
    }
}

internal sealed record ProgressRecorded(string? Report, IReadOnlyList<ManagementItem>? ManagementProfile) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project.Settled(DutyType.SubmitProgressReport).Settled(DutyType.RequestProgressReport).Settled(DutyType.CompleteManagementProfile) with
        {
            ProgressReportedOn = context.On,
            ManagementProfile = ManagementProfile ?? project.ManagementProfile,
        };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit reports progress, and the management arrangements in place.</summary>
[Called("报告进度", "Report progress")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record RecordProgress : Command<Project>
{
    /// <summary>Percent of the work done, 0 to 100.</summary>
    public long? Percent { get; init; }

    public string? Report { get; init; }

    public IReadOnlyList<ManagementItem>? ManagementProfile { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.UnderConstruction, Stage.Contracted, Stage.Delivered]);
        return Percent is < 0 or > 100
            ? throw Order.Refuse(400, "invalid", "进度须在0至100之间", "Progress is from 0 to 100.", "percent")
            : [new ProgressRecorded(Report, ManagementProfile, Percent)];
    }
}

internal sealed record ProgressRecorded(string? Report, IReadOnlyList<ManagementItem>? ManagementProfile, long? Percent = null) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with
        {
            ProgressReportedOn = context.On,
            ProgressReports = [.. project.ProgressReports, new ProgressReport(context.On, Percent, Report)],
            ManagementProfile = project.ManagementProfileWith(ManagementProfile),
        };
}

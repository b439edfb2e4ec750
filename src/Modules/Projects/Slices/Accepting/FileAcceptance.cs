using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit files the result of its last acceptance.</summary>
[Called("验收结果备案", "File the result of an acceptance")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record FileAcceptance : Command<Project>
{
    public required Role To { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        if (project.Last(AcceptanceKind.Unit) is not { } acceptance)
        {
            throw Order.WrongStage("尚未验收，无结果可备案", "No acceptance was held, so there is no result to file.", nameof(HoldAcceptance));
        }

        return context.On < acceptance.HeldOn
            ? throw Order.Refuse(409, "tooEarly", "备案日期早于验收日期", "The day is before that of the acceptance.", "on")
            : [new AcceptanceFiled(To)];
    }
}

internal sealed record AcceptanceFiled(Role To) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context)
    {
        var last = project.Last(AcceptanceKind.Unit);
        return project with
        {
            Acceptances = [.. project.Acceptances.Select(a => ReferenceEquals(a, last) ? a with { FiledTo = To, FiledOn = context.On } : a)],
        };
    }
}

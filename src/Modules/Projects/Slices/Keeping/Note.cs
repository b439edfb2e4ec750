using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>Anybody who works on the project notes something.</summary>
[Called("备注", "Note something")]
[Slice(Module.Projects, Project.Kind)]
[SentBy(Role.ConstructionUnit, Role.InformatizationAuthority, Role.RelevantDepartments, Role.ApprovingAuthority, Role.Contractor)]
internal sealed record Note : Command<Project>
{
    public required string Text { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        return string.IsNullOrWhiteSpace(Text)
            ? throw Order.Refuse(400, "invalid", "text 不得为空", "text must not be empty.", "text")
            : [new ProjectNoted(context.Caller.Unit ?? context.Caller.Name, Text.Trim())];
    }
}

internal sealed record ProjectNoted(string By, string Text) : ProjectEvent
{
    protected override bool IsForTheFile => true;

    protected override Project Happen(Project project, EventContext context) =>
        project with { Notes = [.. project.Notes, new ProjectNote(context.On, By, Text)] };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit records the completion test and the standard it followed.</summary>
[Called("登记测试", "Record the completion test")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record RecordTest : Command<Project>
{
    public required TestStandard Standard { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Completed, Stage.UnderConstruction, Stage.Contracted], before: Stage.Delivered);
        return [new TestRecorded(Standard)];
    }
}

internal sealed record TestRecorded(TestStandard Standard) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project.Reaching(Stage.Tested) with { TestStandard = Standard, Days = project.Days with { Tested = context.On } };
}

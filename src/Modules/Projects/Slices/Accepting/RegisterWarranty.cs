using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The contractor registers the warranty; both days belong to it.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.Contractor)]
internal sealed record RegisterWarranty : Command<Project>
{
    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public override Act Act => Acts.RegisterWarranty;

    public override void Establish(Matter matter, Project project, CommandContext context) => matter
        .With(Args.RegisterWarranty.Start, Start)
        .With(Args.RegisterWarranty.End, End);

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.Accepted, Stage.Delivered]);
        return End < Start
            ? throw Order.Refuse(400, "invalid", "届满日早于起始日", "The last day is before the first.", "end")
            : [new WarrantyRegistered(Start, End)];
    }
}

internal sealed record WarrantyRegistered(DateOnly Start, DateOnly End) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Stage = project.Stage == Stage.Delivered ? Stage.UnderWarranty : project.Stage,
        Warranty = new Warranty(Start, End),
    };
}

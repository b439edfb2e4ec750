using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The system is put into use.</summary>
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record PutSystemIntoUse : Command<InformationSystem>
{
    public bool? SecuritySystemOperational { get; init; }

    public override Act Act => Acts.PutSystemIntoUse;

    public override IEnumerable<EntityId> Reads(InformationSystem system) => BuiltBy.Reads(system.ProjectId);

    public override void Establish(Matter matter, InformationSystem system, CommandContext context)
    {
        BuiltBy.Establish(matter, system.ProjectId, context);
        matter.With(Facts.InformationSystem.SecuritySystemOperational, SecuritySystemOperational);
    }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.Days.Built);
        return system.Stage == Stage.InUse
            ? throw Order.WrongStage("系统已投入使用", "The system is in use already.")
            : [new SystemPutIntoUse(SecuritySystemOperational)];
    }
}

internal sealed record SystemPutIntoUse(bool? SecuritySystemOperational) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) => system with
    {
        Stage = Stage.InUse,
        SecuritySystemOperational = SecuritySystemOperational ?? system.SecuritySystemOperational,
        Days = system.Days with { PutIntoUse = context.On },
    };
}

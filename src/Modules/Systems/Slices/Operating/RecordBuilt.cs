using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner records that the system is built.</summary>
[Called("登记系统建成", "Record that a system is built")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record RecordBuilt : Command<InformationSystem>
{
    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context);
        return system.Days.Built is null
            ? [new SystemBuilt()]
            : throw Order.WrongStage("系统已建成", "The system is built already.");
    }
}

internal sealed record SystemBuilt : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { Days = system.Days with { Built = context.On } };
}

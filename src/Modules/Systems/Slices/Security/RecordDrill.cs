using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner records a drill of the emergency plan.</summary>
[Called("登记应急演练", "Record a drill")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record RecordDrill : Command<InformationSystem>
{
    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.LastDrillOn ?? system.Days.EmergencyPlanRegistered);
        return system.SecurityFile.EmergencyPlan == true
            ? [new EmergencyDrillRecorded()]
            : throw Order.WrongStage("须先有应急预案", "There is no emergency plan to be drilled.", nameof(RegisterEmergencyPlan));
    }
}

internal sealed record EmergencyDrillRecorded : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) => system with { LastDrillOn = context.On };
}

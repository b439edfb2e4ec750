using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner registers that the system has an emergency plan.</summary>
[Called("登记系统应急预案", "Register the emergency plan of a system")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record RegisterEmergencyPlan : Command<InformationSystem>
{
    public string? Title { get; init; }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context);
        return [new SystemEmergencyPlanRegistered(Title?.Trim())];
    }
}

internal sealed record SystemEmergencyPlanRegistered(string? Title) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) => system with
    {
        SecurityFile = system.SecurityFile with { EmergencyPlan = true },
        Days = system.Days with { EmergencyPlanRegistered = context.On },
    };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner takes the system out of service for good. It leaves the catalogue of key systems, and nothing is owed for it any more.</summary>
[Called("系统停用", "Take a system out of service")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record DecommissionSystem : Command<InformationSystem>
{
    public string? Reason { get; init; }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.Days.Updated);
        return [new SystemDecommissioned(Reason?.Trim())];
    }
}

internal sealed record SystemDecommissioned(string? Reason) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) => system with
    {
        Stage = Stage.Decommissioned,
        KeyListing = null,
        Days = system.Days with { Decommissioned = context.On },
    };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner files the protection level.</summary>
[Called("等级保护备案", "File the protection level")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record FileProtectionLevel : Command<InformationSystem>
{
    /// <summary>Who took the filing, if known.</summary>
    public Role? To { get; init; }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.Days.LevelDetermined);
        return system.ProtectionLevel is null
            ? throw Order.WrongStage("须先定级", "The level is determined first.", nameof(DetermineProtectionLevel))
            : [new ProtectionLevelFiled(To)];
    }
}

internal sealed record ProtectionLevelFiled(Role? To) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { LevelFiled = true, LevelFiledTo = To, Days = system.Days with { LevelFiled = context.On } };
}

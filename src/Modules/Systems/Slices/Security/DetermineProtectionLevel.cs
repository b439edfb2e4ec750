using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner determines the protection level. Another level than the one that was filed is not filed yet.</summary>
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.OwnerOperator)]
internal sealed record DetermineProtectionLevel : Command<InformationSystem>
{
    /// <summary>1 to 5 (GB/T 22240).</summary>
    public required long Level { get; init; }

    public override Act Act => Acts.DetermineProtectionLevel;

    public override void Establish(Matter matter, InformationSystem system, CommandContext context) => matter
        .With(Facts.InformationSystem.ProtectionLevel, Level)
        .With(Facts.InformationSystem.LevelFiled, system.LevelFiled == true && system.ProtectionLevel != Level ? false : null);

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.Days.LevelDetermined);
        return Level is >= 1 and <= 5
            ? [new ProtectionLevelDetermined(Level)]
            : throw Order.Refuse(400, "invalid", "等级为一至五级", "A level is 1 to 5.", "level");
    }
}

internal sealed record ProtectionLevelDetermined(long Level) : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context)
    {
        var determined = system with { ProtectionLevel = Level, Days = system.Days with { LevelDetermined = context.On } };
        return system.ProtectionLevel == Level
            ? determined
            : determined with { LevelFiled = null, LevelFiledTo = null, Days = determined.Days with { LevelFiled = null } };
    }
}

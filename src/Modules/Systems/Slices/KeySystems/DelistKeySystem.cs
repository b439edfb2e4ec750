using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The authority takes a system off the catalogue of key systems; its entry is public no more.</summary>
[Called("移出重要系统目录", "Take a system off the key catalogue")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record DelistKeySystem : Command<InformationSystem>
{
    public required string Reason { get; init; }

    public override IEnumerable<IEvent<InformationSystem>> Decide(InformationSystem system, CommandContext context)
    {
        system.Require(context, notBefore: system.KeyListing?.PublishedOn);
        Order.NotBlank(Reason, "reason");
        return system.KeyListing is null
            ? throw Order.WrongStage("系统未列入目录", "The system is not in the catalogue.", nameof(PublishKeySystemCatalogue))
            : [new KeySystemDelisted(Reason.Trim())];
    }
}

internal sealed record KeySystemDelisted(string Reason) : SystemEvent
{
    /// <summary>What was owed at the interval of listed systems is owed no more.</summary>
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        system with { KeyListing = null, Days = system.Days with { Delisted = context.On } };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The authority coordinates between requester and provider; the provider then answers anew.</summary>
[Called("协调共享", "Coordinate sharing")]
[Slice(Module.Resources, Sharing.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record CoordinateSharing : Command<Sharing>
{
    /// <summary>What it found.</summary>
    public required string Opinion { get; init; }

    public override IEnumerable<IEvent<Sharing>> Decide(Sharing sharing, CommandContext context)
    {
        sharing.Require(context);
        Order.NotBlank(Opinion, "opinion");
        return sharing.Stage == SharingStage.Escalated
            ? [new SharingCoordinated(Opinion.Trim())]
            : throw Order.WrongStage("共享申请未提请协调", "The request was not referred for coordination.", nameof(EscalateSharing));
    }
}

internal sealed record SharingCoordinated(string Opinion) : SharingEvent
{
    protected override Sharing Happen(Sharing sharing, EventContext context) => sharing with
    {
        Stage = SharingStage.Coordinated,
        Coordination = Opinion,
        Days = sharing.Days with { Coordinated = context.On },
    };
}

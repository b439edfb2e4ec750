using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The requester refers the request for coordination, also after it was refused.</summary>
[Slice(Module.Resources, Sharing.Kind), SentBy(Role.RequesterUnit)]
internal sealed record EscalateSharing : SharingAct
{
    public override Act Act => Acts.EscalateSharing;

    public override IEnumerable<IEvent<Sharing>> Decide(Sharing sharing, CommandContext context)
    {
        sharing.Require(context);
        return sharing.Stage is SharingStage.Granted or SharingStage.Escalated
            ? throw Order.WrongStage("共享申请已获同意或已提请协调", "The request was granted, or referred already.")
            : [new SharingEscalated()];
    }
}

/// <summary>The request was referred; an earlier coordination does not answer it.</summary>
internal sealed record SharingEscalated : SharingEvent
{
    protected override Sharing Happen(Sharing sharing, EventContext context) =>
        sharing with { Stage = SharingStage.Escalated, Days = sharing.Days with { Escalated = context.On, Coordinated = null } };
}

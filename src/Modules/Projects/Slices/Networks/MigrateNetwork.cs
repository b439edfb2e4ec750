using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The owner has moved a dedicated network onto the unified one.</summary>
[Called("专网迁入统一网络", "Move a dedicated network onto the unified one")]
[Slice(Module.Projects, Network.Kind), SentBy(Role.OwnerOperator, Role.StateOrgan)]
internal sealed record MigrateNetwork : Command<Network>
{
    public override IEnumerable<IEvent<Network>> Decide(Network network, CommandContext context) => network switch
    {
        { RegisteredOn: null } => throw Order.Refuse(404, "notFound", "没有此网络", "There is no such network."),
        { MigratedOn: not null } => throw Order.WrongStage("该网络已迁移", "The network has been moved already."),
        _ when context.On < network.RegisteredOn => throw Order.Refuse(409, "tooEarly", "日期不得早于登记之日", "The day is before that of the registration.", "on"),
        _ => [new NetworkMigrated()],
    };
}

internal sealed record NetworkMigrated : IEvent<Network>
{
    public Network Apply(Network network, EventContext context) => network with { MigratedOn = context.On };
}

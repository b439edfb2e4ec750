using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Ends a key for good.</summary>
[Slice(Module.Administration, "key"), SentBy(Administrator = true)]
internal sealed record RevokeKey : Command<ApiKey>
{
    public override IEnumerable<IEvent<ApiKey>> Decide(ApiKey state, CommandContext context) =>
        context.Version == 0
            ? throw new CommandRefusedException(new Problem(404, "unknownKey", new Text("没有此密钥", "There is no such key")))
            : state.IsRevoked ? [] : [new KeyRevoked()];
}

/// <summary>The key opens nothing any more.</summary>
internal sealed record KeyRevoked : IEvent<ApiKey>
{
    public ApiKey Apply(ApiKey state, EventContext context) => state with { IsRevoked = true };
}

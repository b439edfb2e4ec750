using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Gives a key another secret; whose key it is, and what it may do, stays.</summary>
/// <param name="SecretDigest">The digest of the new secret.</param>
/// <param name="FormerUntil">Until when the present one opens as well.</param>
/// <param name="ExpiresOn">Another last day; null leaves it as it is.</param>
internal sealed record RotateKey(string SecretDigest, DateTimeOffset FormerUntil, DateOnly? ExpiresOn) : Command<ApiKey>
{
    public override IEnumerable<IEvent<ApiKey>> Decide(ApiKey state, CommandContext context) =>
        context.Version == 0 ? throw new CommandRefusedException(new Problem(404, "unknownKey", new Text("没有此密钥", "There is no such key"), "id"))
        : state.IsRevoked ? throw new CommandRefusedException(new Problem(409, "keyRevoked", new Text("此密钥已撤销，请另建新的", "The key is revoked; create another"), "id"))
        : [new KeyRotated(SecretDigest, FormerUntil, ExpiresOn ?? state.ExpiresOn)];
}

/// <summary>A key has another secret.</summary>
internal sealed record KeyRotated(string SecretDigest, DateTimeOffset FormerUntil, DateOnly? ExpiresOn) : IEvent<ApiKey>
{
    public ApiKey Apply(ApiKey state, EventContext context) => state with
    {
        SecretDigest = SecretDigest,
        Former = FormerUntil > context.RecordedAt ? new FormerSecret(state.SecretDigest, FormerUntil) : null,
        ExpiresOn = ExpiresOn,
        RotatedAt = context.RecordedAt,
    };
}

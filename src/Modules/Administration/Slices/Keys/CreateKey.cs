using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Creates a key. The secret stays with who asked for it; only its digest comes here.</summary>
internal sealed record CreateKey(string Name, Role? Role, bool IsAdministrator, string? Unit, string? InCity, string? Area, string SecretDigest, bool PlaysAnyRole = false) : Command<ApiKey>
{
    public override IEnumerable<IEvent<ApiKey>> Decide(ApiKey state, CommandContext context) =>
        context.Version > 0
            ? throw new CommandRefusedException(new Problem(409, "keyExists", new Text("密钥已存在", "The key exists already")))
            : [new KeyCreated(Name, Role, IsAdministrator, Unit, InCity, Area, SecretDigest, PlaysAnyRole)];
}

/// <summary>A key was created.</summary>
internal sealed record KeyCreated(string Name, Role? Role, bool IsAdministrator, string? Unit, string? City, string? Area, string SecretDigest, bool PlaysAnyRole = false) : IEvent<ApiKey>
{
    public ApiKey Apply(ApiKey state, EventContext context) => new(Name, Role, IsAdministrator, Unit, City, Area, SecretDigest, IsRevoked: false, PlaysAnyRole);
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Sets another password: by the person, or by an administrator, and then it is to be changed. Every session from before ends.</summary>
/// <param name="PasswordHash">The hash of the password.</param>
/// <param name="MustChange">It was given out by another.</param>
/// <param name="At">The generation it takes the place of; another one means that it was changed meanwhile.</param>
internal sealed record SetPassword(string PasswordHash, bool MustChange, int? At = null) : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        context.Version == 0 ? throw new CommandRefusedException(new Problem(404, "unknownPerson", new Text("没有此人", "There is no such person"), "id"))
        : state.IsRevoked ? throw new CommandRefusedException(new Problem(409, "personRevoked", new Text("此人已不得登录", "This person may sign in no more"), "id"))
        : state.Authority is not null ? throw new CommandRefusedException(new Problem(409, "signsInAtAuthority", new Text("此人在统一认证登录，本系统没有其密码", "This person signs in at the authority and has no password here"), "id"))
        : At is { } generation && generation != state.Generation ? throw new CommandRefusedException(new Problem(409, "contended", new Text("密码已另行更改", "The password was changed meanwhile")))
        : [new PasswordSet(PasswordHash, MustChange)];
}

/// <summary>The password is another.</summary>
internal sealed record PasswordSet(string PasswordHash, bool MustChange) : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with
    {
        PasswordHash = PasswordHash,
        MustChange = MustChange,
        Generation = state.Generation + 1,
        Failures = 0,
        LockedUntil = null,
    };
}

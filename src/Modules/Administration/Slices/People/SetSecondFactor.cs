using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A person has a device that makes codes, and showed one. Every session from before ends.</summary>
/// <param name="Sealed">The secret, sealed.</param>
/// <param name="Step">The step of the time of the code that was shown; it opens nothing again.</param>
/// <param name="At">The generation it was asked in.</param>
internal sealed record SetSecondFactor(string Sealed, long Step, int At) : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        state.IsRevoked || At != state.Generation || state.SecondFactor is not null ? throw new CommandRefusedException(new Problem(409, "contended", new Text("登录状态已改变，请重新登录", "The sign-in changed meanwhile; sign in again")))
        : [new SecondFactorSet(Sealed, Step)];
}

/// <summary>Codes are asked for after the password.</summary>
internal sealed record SecondFactorSet(string Sealed, long Step) : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with { SecondFactor = Sealed, LastStep = Step, Generation = state.Generation + 1, Failures = 0 };
}

/// <summary>The device of a person is lost: no code is asked for until another is set. Every session ends.</summary>
[Called("解除第二因素", "Remove the second factor")]
[Slice(Module.Administration, "person"), SentBy(Administrator = true)]
internal sealed record RemoveSecondFactor : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        context.Version == 0 ? throw new CommandRefusedException(new Problem(404, "unknownPerson", new Text("没有此人", "There is no such person")))
        : state.SecondFactor is null ? [] : [new SecondFactorRemoved()];
}

/// <summary>No code is asked for.</summary>
internal sealed record SecondFactorRemoved : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with { SecondFactor = null, Generation = state.Generation + 1, Failures = 0, LockedUntil = null };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>
/// Somebody gave the login of a person and what was right or wrong. While nobody may sign in a wrong one is not noted, and a right one is
/// turned away here: of many tries at once each saw the door open.
/// </summary>
/// <param name="Succeeded">Password and code were right.</param>
/// <param name="At">When.</param>
/// <param name="Step">The step of the time that the code is of; a code opens once.</param>
internal sealed record NoteSignIn(bool Succeeded, DateTimeOffset At, long? Step = null) : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        Succeeded && (!state.IsOpen(At) || Step <= state.LastStep) ? throw new CommandRefusedException(new Problem(409, "contended", new Text("未能登录", "Nobody was signed in")))
        : context.Version == 0 || !state.IsOpen(At) ? []
        : !Succeeded ? [new SignInFailed(state.Failures + 1 >= Person.MostFailures ? At + Person.LockedFor : null)]
        : state.Failures > 0 || state.LastSignedInOn != context.On || Step is not null ? [new PersonSignedIn(Step)]
        : [];
}

/// <summary>A password or a code was wrong; after several in a row nobody signs in for a while.</summary>
internal sealed record SignInFailed(DateTimeOffset? LockedUntil) : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with { Failures = LockedUntil is null ? state.Failures + 1 : 0, LockedUntil = LockedUntil ?? state.LockedUntil };
}

/// <summary>The person signed in, the first time on a day, after failures, or with a code.</summary>
internal sealed record PersonSignedIn(long? Step = null) : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with { Failures = 0, LockedUntil = null, LastSignedInOn = context.On, LastStep = Step ?? state.LastStep };
}

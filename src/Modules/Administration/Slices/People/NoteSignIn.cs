using InfoGov.Entities;

namespace InfoGov.Administration;

/// <summary>Somebody gave the login of a person and a password that was right or wrong. While nobody may sign in nothing is noted.</summary>
internal sealed record NoteSignIn(bool Succeeded, DateTimeOffset At) : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        context.Version == 0 || !state.IsOpen(At) ? []
        : !Succeeded ? [new SignInFailed(state.Failures + 1 >= Person.MostFailures ? At + Person.LockedFor : null)]
        : state.Failures > 0 || state.LastSignedInOn != context.On ? [new PersonSignedIn()]
        : [];
}

/// <summary>A password was wrong; after several in a row nobody signs in for a while.</summary>
internal sealed record SignInFailed(DateTimeOffset? LockedUntil) : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with { Failures = LockedUntil is null ? state.Failures + 1 : 0, LockedUntil = LockedUntil ?? state.LockedUntil };
}

/// <summary>The person signed in, the first time on a day or after failures.</summary>
internal sealed record PersonSignedIn : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with { Failures = 0, LockedUntil = null, LastSignedInOn = context.On };
}

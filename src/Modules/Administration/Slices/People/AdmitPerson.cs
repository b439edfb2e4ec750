using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Somebody signed in at the authority, which vouches for who and what they are.</summary>
internal sealed record AdmitPerson(string Authority, string Login, string Name, Role? Role, bool IsAdministrator, bool PlaysAnyRole, string? Unit, string? InCity, string? Area) : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        state.IsRevoked ? throw new CommandRefusedException(new Problem(409, "personRevoked", new Text("此人已不得登录", "This person may sign in no more")))
        : context.Version == 0 || !IsAsKnown(state) ? [new PersonAdmitted(Authority, Login, Name, Role, IsAdministrator, PlaysAnyRole, Unit, InCity, Area)]
        : state.LastSignedInOn != context.On ? [new PersonSignedIn()]
        : [];

    private bool IsAsKnown(Person state) => (Login, Name, Role, IsAdministrator, PlaysAnyRole, Unit, InCity, Area)
        == (state.Login, state.Name, state.Role, state.IsAdministrator, state.PlaysAnyRole, state.Unit, state.City, state.Area);
}

/// <summary>The authority vouches for a person, for the first time or as another than before; then sessions from before end.</summary>
internal sealed record PersonAdmitted(string Authority, string Login, string Name, Role? Role, bool IsAdministrator, bool PlaysAnyRole, string? Unit, string? City, string? Area) : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) =>
        new(Login, Name, Role, IsAdministrator, PlaysAnyRole, Unit, City, Area, PasswordHash: "")
        {
            Authority = Authority,
            Generation = state.Generation + 1,
            InvitedAt = state.InvitedAt ?? context.RecordedAt,
            LastSignedInOn = context.On,
        };
}

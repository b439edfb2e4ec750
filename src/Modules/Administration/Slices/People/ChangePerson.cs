using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A person is another than before: in name, role, unit, city or area, or until another day.</summary>
internal sealed record ChangePerson(string Name, Role? Role, bool IsAdministrator, bool PlaysAnyRole, string? Unit, string? InCity, string? Area, DateOnly? ExpiresOn) : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        context.Version == 0 ? throw new CommandRefusedException(new Problem(404, "unknownPerson", new Text("没有此人", "There is no such person"), "id"))
        : state.IsRevoked ? throw new CommandRefusedException(new Problem(409, "personRevoked", new Text("此人已不得登录", "This person may sign in no more"), "id"))
        : state.Authority is not null ? throw new CommandRefusedException(new Problem(409, "signsInAtAuthority", new Text("此人在统一认证登录，身份由其载明", "This person signs in at the authority, which says who and what it is"), "id"))
        : (Name, Role, IsAdministrator, PlaysAnyRole, Unit, InCity, Area, ExpiresOn) == (state.Name, state.Role, state.IsAdministrator, state.PlaysAnyRole, state.Unit, state.City, state.Area, state.ExpiresOn) ? []
        : [new PersonChanged(Name, Role, IsAdministrator, PlaysAnyRole, Unit, InCity, Area, ExpiresOn)];
}

/// <summary>A person is another than before. Sessions end with the standing they began in: role, unit, city or area; not for another name or day.</summary>
internal sealed record PersonChanged(string Name, Role? Role, bool IsAdministrator, bool PlaysAnyRole, string? Unit, string? City, string? Area, DateOnly? ExpiresOn) : IEvent<Person>
{
    public Person Apply(Person state, EventContext context)
    {
        var isOfAnotherStanding = (Role, IsAdministrator, PlaysAnyRole, Unit, City, Area) != (state.Role, state.IsAdministrator, state.PlaysAnyRole, state.Unit, state.City, state.Area);
        return state with
        {
            Name = Name,
            Role = Role,
            IsAdministrator = IsAdministrator,
            PlaysAnyRole = PlaysAnyRole,
            Unit = Unit,
            City = City,
            Area = Area,
            ExpiresOn = ExpiresOn,
            Generation = state.Generation + (isOfAnotherStanding ? 1 : 0),
        };
    }
}

using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Lets a person sign in, with a first password that is to be changed. Only its hash comes here.</summary>
internal sealed record InvitePerson(string Login, string Name, Role? Role, bool IsAdministrator, bool PlaysAnyRole, string? Unit, string? InCity, string? Area, string PasswordHash) : Command<Person>
{
    /// <summary>The last day on which the person signs in; null for none.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) => context.Version > 0
        ? throw new CommandRefusedException(new Problem(409, "exists", new Text("该登录名已有人使用", "Somebody has this login already"), "login"))
        : [new PersonInvited(Login, Name, Role, IsAdministrator, PlaysAnyRole, Unit, InCity, Area, PasswordHash) { ExpiresOn = ExpiresOn }];
}

/// <summary>A person may sign in.</summary>
internal sealed record PersonInvited(string Login, string Name, Role? Role, bool IsAdministrator, bool PlaysAnyRole, string? Unit, string? City, string? Area, string PasswordHash) : IEvent<Person>
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? ExpiresOn { get; init; }

    public Person Apply(Person state, EventContext context) =>
        new(Login, Name, Role, IsAdministrator, PlaysAnyRole, Unit, City, Area, PasswordHash) { MustChange = true, InvitedAt = context.RecordedAt, ExpiresOn = ExpiresOn };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A person signs in no more, and every session ends.</summary>
[Called("停用人员", "Revoke a person")]
[Slice(Module.Administration, "person"), SentBy(Administrator = true)]
internal sealed record RevokePerson : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        context.Version == 0 ? throw new CommandRefusedException(new Problem(404, "unknownPerson", new Text("没有此人", "There is no such person")))
        : state.IsRevoked ? [] : [new PersonRevoked()];
}

/// <summary>The person signs in no more.</summary>
internal sealed record PersonRevoked : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with { IsRevoked = true, Generation = state.Generation + 1 };
}

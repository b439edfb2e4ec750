using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A person signs out: the session opens nothing any more, wherever a copy of its cookie is. Others of the person go on.</summary>
/// <param name="Session">The session.</param>
/// <param name="Until">When it would have ended by itself.</param>
internal sealed record EndSession(string Session, DateTimeOffset Until) : Command<Person>
{
    public override IEnumerable<IEvent<Person>> Decide(Person state, CommandContext context) =>
        context.Version == 0 ? throw new CommandRefusedException(new Problem(404, "unknownPerson", new Text("没有此人", "There is no such person")))
        : state.HasEnded(Session) ? [] : [new SessionEnded(Session, Until)];
}

/// <summary>The session ended.</summary>
internal sealed record SessionEnded(string Session, DateTimeOffset Until) : IEvent<Person>
{
    public Person Apply(Person state, EventContext context) => state with { Ended = [.. state.Ended.Where(ended => ended.Until > context.RecordedAt), new EndedSession(Session, Until)] };
}

using InfoGov.Entities;

namespace InfoGov.Administration;

/// <summary>Notes that a key was used on a day; at most one event a day and key.</summary>
internal sealed record NoteKeyUse : Command<ApiKey>
{
    public override IEnumerable<IEvent<ApiKey>> Decide(ApiKey state, CommandContext context) =>
        context.Version == 0 || state.LastUsedOn >= context.On ? [] : [new KeyUsed()];
}

/// <summary>A key was used on the day of the event.</summary>
internal sealed record KeyUsed : IEvent<ApiKey>
{
    public ApiKey Apply(ApiKey state, EventContext context) => state with { LastUsedOn = context.On };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Secrecy;

/// <summary>It is determined whether a stored matter is a state secret. A finding is followed by forgetting what was kept beside the matter.</summary>
public abstract record SecrecyDetermination<TState> : Command<TState>, IDeterminesSecrecy
    where TState : class, ISecretMatter
{
    /// <summary>True: it is a state secret. False: it is none, which leaves one that was never found secret as it is.</summary>
    public required bool IsSecret { get; init; }

    /// <inheritdoc/>
    public sealed override IEnumerable<IEvent<TState>> Decide(TState state, CommandContext context)
    {
        if (context.Version == 0)
        {
            throw Order.Refuse(404, "notFound", "没有此记录", "There is no such record.");
        }

        if (context.On < context.Life.OpenedOn)
        {
            var opened = context.Life.OpenedOn.Value;
            throw Order.Refuse(409, "tooEarly", $"日期不得早于登记之日（{opened:yyyy-MM-dd}）", $"The day is before that on which it was entered ({opened:yyyy-MM-dd}).", "on");
        }

        if (state.FoundSecretOn is null)
        {
            return IsSecret ? [Found()] : [];
        }

        // Its content is gone from here; what may be known of it after all is entered anew.
        return IsSecret ? [] : throw Order.Refuse(409, "final", "已定为国家秘密，内容不再留存；解密后须重新登记", "It was found to be a state secret and its content is not kept; once it is none, it is entered anew.", "isSecret");
    }

    /// <summary>The event of the finding.</summary>
    protected abstract IEvent<TState> Found();
}

/// <summary>A command that may find its grain to be a state secret.</summary>
public interface IDeterminesSecrecy
{
    /// <summary>It is a state secret.</summary>
    bool IsSecret { get; }
}

/// <summary>Empties the journal of refused acts of a matter that was found secret.</summary>
public static class SecretRefusals
{
    /// <summary>Erases what the journal says of the entity; nothing when it says nothing.</summary>
    public static Task<CommandResult> Erase(EntityClient grains, EntityId entity, Caller caller, CancellationToken cancellation) =>
        grains.Send(RefusalJournal.Of(entity), new EraseRefusals(), caller, cancellation: cancellation);
}

internal sealed record EraseRefusals : Command<RefusalJournal>
{
    public override IEnumerable<IEvent<RefusalJournal>> Decide(RefusalJournal state, CommandContext context) => state.Refused.IsEmpty ? [] : [new RefusalsErased()];
}

/// <summary>The journal of an entity was emptied.</summary>
public sealed record RefusalsErased : IEvent<RefusalJournal>
{
    /// <inheritdoc/>
    public RefusalJournal Apply(RefusalJournal state, EventContext context) => state with { Refused = [] };
}

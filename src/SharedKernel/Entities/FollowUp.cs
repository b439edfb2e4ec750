namespace InfoGov.Entities;

/// <summary>An event that another grain has to learn of.</summary>
public interface IFollowedUp
{
    /// <summary>What is sent once the event of this grain is durable, always in the same order. Pure, like Apply.</summary>
    IEnumerable<FollowUp> FollowUps(EntityId id);
}

/// <summary>A command to another grain that follows from an event.</summary>
public abstract class FollowUp
{
    /// <summary>The command goes to this grain.</summary>
    public static FollowUp To<TState>(EntityId to, Command<TState> command)
        where TState : class => new Following<TState>(to, command);

    internal abstract Task Send(EntityClient entities, DateOnly on, string key, CancellationToken cancellation);

    private sealed class Following<TState>(EntityId to, Command<TState> command) : FollowUp
        where TState : class
    {
        internal override Task Send(EntityClient entities, DateOnly on, string key, CancellationToken cancellation) =>
            entities.Send(to, command with { On = on }, Caller.Installation, key, cancellation: cancellation);
    }
}

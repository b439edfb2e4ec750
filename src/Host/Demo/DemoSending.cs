using InfoGov.Entities;
using InfoGov.Host.Composing;

namespace InfoGov.Host.Demo;

/// <summary>Sends the commands of the demo and stops it when one does not end as the demo means it to.</summary>
internal sealed class DemoSending(EntityClient grains, CancellationToken cancellation)
{
    private long sent;

    /// <summary>Commands sent so far.</summary>
    public long Sent => Interlocked.Read(ref sent);

    public async Task Accepted<TState>(EntityId id, Command<TState> command, Caller sender, string? key = null)
        where TState : class
    {
        var result = await Send(id, command, sender, key);
        if (result is not CommandResult.Accepted)
        {
            throw Unexpected(id, command, result);
        }
    }

    /// <summary>Like <see cref="Accepted"/>, once only: a demo that was broken off begins again.</summary>
    public Task Setup<TState>(EntityId id, Command<TState> command, Caller sender)
        where TState : class => Accepted(id, command, sender, $"demo/{id.Key}/{command.GetType().Name}/{command.On:yyyy-MM-dd}");

    /// <summary>The law must refuse this one.</summary>
    public async Task Refused<TState>(EntityId id, Command<TState> command, Caller sender)
        where TState : class
    {
        var result = await Send(id, command, sender, key: null);
        if (result is not CommandResult.Refused)
        {
            throw Unexpected(id, command, result);
        }
    }

    private Task<CommandResult> Send<TState>(EntityId id, Command<TState> command, Caller sender, string? key)
        where TState : class
    {
        Interlocked.Increment(ref sent);
        return grains.Send(id, command, sender, key, cancellation: cancellation);
    }

    private static StartupException Unexpected(EntityId id, object command, CommandResult result) => new(
        $"The demo is wrong: {command.GetType().Name} on {id} was " + result switch
        {
            CommandResult.Refused refused => $"refused in {refused.City}: {string.Join("; ", refused.Decision.Refusals.Select(r => $"{r.Provision?.Id} {r.Code}"))}",
            CommandResult.Rejected rejected => $"rejected: {rejected.Problem.Code} {rejected.Problem.Detail.En}",
            _ => "accepted, where the law should have refused.",
        });
}

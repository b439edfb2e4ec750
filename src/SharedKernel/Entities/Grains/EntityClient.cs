using System.Diagnostics;
using Orleans;
using Orleans.Runtime;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Entities;

/// <summary>
/// Sends commands to entities, wherever in the cluster they are, and sees to what follows from them: refusals are journalled, other
/// entities learn of what concerns them, secrets are forgotten. Reads entities as <see cref="EntityMemory"/> does.
/// </summary>
public sealed class EntityClient(IGrainFactory grains, EntityMemory memory, CommandWay way, FollowUps followUps, CityRegister cities, TimeProvider time)
{
    /// <summary>The source of the spans of commands.</summary>
    public const string SpansName = "InfoGov.Commands";

    private static readonly ActivitySource Spans = new(SpansName);

    // A host that was lost is found out within seconds; until then what was sent to it is sent again.
    private static readonly TimeSpan SendAgainFor = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Sends a command and completes when it is durable, refused or rejected. <paramref name="ifVersion"/> rejects (412) when the
    /// entity is at another version; <paramref name="idempotencyKey"/> makes a repetition return the first result; with
    /// <paramref name="requestDigest"/> another request under the same key is rejected. Once sent, a command is not taken back.
    /// </summary>
    /// <exception cref="OutcomeUnknownException">The host that had the entity was lost, and without a key the command cannot be sent again.</exception>
    public async Task<CommandResult> Send<TState>(EntityId id, Command<TState> command, Caller caller, string? idempotencyKey = null, long? ifVersion = null, CancellationToken cancellation = default, string? requestDigest = null)
        where TState : class
    {
        cancellation.ThrowIfCancellationRequested();
        using var span = Spans.StartActivity(WireJson.NameOf(id, command.GetType()));
        var key = idempotencyKey is null ? null : $"{caller.Identity}/{idempotencyKey}";
        var result = await Deliver(id, new Envelope(command, WireJson.NameOf(id, command.GetType()), caller, key, ifVersion, key is null ? null : requestDigest));
        span?.SetTag("infogov.outcome", result switch { CommandResult.Accepted => "accepted", CommandResult.Refused => "refused", CommandResult.Rejected rejected => rejected.Problem.Code, _ => null });
        switch (result)
        {
            case CommandResult.Refused { ConcernsSecret: false } refused:
                await Journal(refused, caller);
                break;
            case CommandResult.Accepted accepted:
                await Follow(accepted, command, caller);
                break;
        }

        return result;
    }

    /// <summary>Has a refusal stand in the journal of its entity; that of a command that was sent does already.</summary>
    public Task Journal(CommandResult.Refused refused, Caller caller) => Send(RefusalJournal.Of(refused.Id), new RecordRefusal(refused), caller, cancellation: CancellationToken.None);

    /// <summary>To ask what would come of commands, without sending them.</summary>
    public Trial Trial() => new(way);

    /// <inheritdoc cref="EntityMemory.Read{TState}"/>
    public Task<(TState State, long Version)> Read<TState>(EntityId id, CancellationToken cancellation = default)
        where TState : class => memory.Read<TState>(id, cancellation);

    /// <inheritdoc cref="EntityMemory.ReadState"/>
    public Task<(object State, Life Life)> ReadState(EntityId id, CancellationToken cancellation = default) => memory.ReadState(id, cancellation);

    /// <inheritdoc cref="EntityMemory.History"/>
    public Task<IReadOnlyList<HistoryEntry>> History(EntityId id, CancellationToken cancellation = default) => memory.History(id, cancellation);

    /// <inheritdoc cref="EntityMemory.LastEvent"/>
    public Task<HistoryEntry?> LastEvent(EntityId id, CancellationToken cancellation = default) => memory.LastEvent(id, cancellation);

    /// <inheritdoc cref="EntityMemory.Candidates"/>
    public Task<IReadOnlyList<Candidate>?> Candidates(EntityId id, CancellationToken cancellation = default) => memory.Candidates(id, cancellation);

    /// <summary>Sends what follows from any event in the log and was not sent yet.</summary>
    public Task CatchUp(CancellationToken cancellation) => followUps.CatchUp(this, cancellation);

    /// <summary>What follows is not given up when the sender is: the command is recorded already.</summary>
    private async Task Follow(CommandResult.Accepted accepted, object command, Caller caller)
    {
        if (command is IDeterminesSecrecy { IsSecret: true })
        {
            await SecretRefusals.Erase(this, accepted.Id, caller, CancellationToken.None);
        }

        if (accepted.Id.Kind == CityStanding.Kind.Name)
        {
            await cities.Refresh(CancellationToken.None);
        }

        if (accepted.Followed > 0)
        {
            await followUps.After(this, accepted.Id, accepted.Version - accepted.Followed, CancellationToken.None);
        }
    }

    private async Task<CommandResult> Deliver(EntityId id, Envelope envelope)
    {
        var entity = memory.Of(id);
        var grain = entity.Grain ??= grains.GetGrain<IEntityGrain>(GrainId.Create(id.Kind, id.Key));
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return (await grain.Send(envelope)).Result;
            }
            catch (CommandRefusedException refused)
            {
                // What cannot be written down cannot travel either.
                return new CommandResult.Rejected(refused.Problem);
            }
            catch (Exception lost) when (lost is OrleansException or TimeoutException)
            {
                if (envelope.IdempotencyKey is null || time.GetElapsedTime(started) >= SendAgainFor)
                {
                    throw new OutcomeUnknownException(lost);
                }
            }

            await Task.Delay(Pause, time);
        }
    }
}

/// <summary>
/// The host that had the entity was lost while it had the command. Whether it was recorded is not known; sent again with the
/// same idempotency key it is recorded at most once.
/// </summary>
public sealed class OutcomeUnknownException(Exception cause) : Exception("The host that had the entity was lost; whether the command was recorded is not known.", cause);

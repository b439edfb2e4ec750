using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>What the commands of a host need on their way through its entities.</summary>
public sealed class CommandWay(ILog log, Lawbook lawbook, TimeProvider time, EntityMemory memory, EntityOptions options)
{
    internal ILog Log => log;

    internal Lawbook Lawbook => lawbook;

    internal TimeProvider Time => time;

    internal EntityMemory Memory => memory;

    internal int SnapshotEvery => options.SnapshotEvery;

    /// <summary>The turn of an entity: one command, from the look at what there is to the durable answer.</summary>
    internal async ValueTask<CommandResult> Go<TState>(EntityId id, Envelope envelope)
        where TState : class => envelope.Command is Command<TState> command
            ? await new Sending<TState>(this, memory.Of<TState>(id), command, envelope).Run()
            : new CommandResult.Rejected(Problems.NewerProgramNeeded(envelope.Name));

    /// <summary>An entity that has been idle is forgotten.</summary>
    internal void LeaveOff(EntityId id) => memory.LeaveOff(id);
}

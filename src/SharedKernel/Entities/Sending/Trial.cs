namespace InfoGov.Entities;

/// <summary>
/// Commands put as questions: what would come of one now, by this caller? It is the way a command goes, up to where something would be
/// recorded, so that nothing of it is left: no event, no refusal in a journal, nothing that follows. All that is asked in one trial
/// rests on what the log held when it was first looked at.
/// </summary>
public sealed class Trial
{
    private readonly CommandWay way;
    private readonly HashSet<EntityId> latest = [];

    internal Trial(CommandWay way) => this.way = way;

    /// <summary>What would come of a command.</summary>
    /// <param name="id">The entity it would go to.</param>
    /// <param name="command">The command; one of another kind of entity is a fault of the caller.</param>
    /// <param name="caller">Who would send it.</param>
    /// <param name="pins">A refusal says by which facts, as one of a command that was sent does.</param>
    public Task<CommandResult> Ask(EntityId id, object command, Caller caller, bool pins = false) => way.Memory.Of(id).Consider(way, command, caller, UpToTheLog, pins);

    private async ValueTask UpToTheLog(Remembered stream)
    {
        if (latest.Add(stream.Id))
        {
            await stream.CatchUp(CancellationToken.None);
        }
    }
}

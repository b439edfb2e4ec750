using Orleans;
using Orleans.Runtime;
namespace InfoGov.Entities;

/// <summary>
/// The base of every entity: <c>[GrainType(Project.Kind)] internal sealed class ProjectGrain(CommandWay way) : EntityGrain&lt;Project&gt;(way)</c>
/// with the description of its kind as <c>public static EntityKind&lt;Project&gt; Kind</c>. It takes commands in turn; its state is what the
/// host remembers of its stream, so an activation of its own holds nothing that could be lost.
/// </summary>
/// <typeparam name="TState">The state of the entity, an immutable record.</typeparam>
public abstract class EntityGrain<TState>(CommandWay way) : Grain, IEntityGrain
    where TState : class
{
    /// <inheritdoc/>
    public ValueTask<CommandResult> Send(Envelope envelope) => way.Go<TState>(this.EntityId, envelope);

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        way.LeaveOff(EntityId);
        return Task.CompletedTask;
    }

    private EntityId EntityId
    {
        get
        {
            var id = GrainContext.GrainId;
            return new EntityId(id.Type.ToString()!, id.Key.ToString()!);
        }
    }
}

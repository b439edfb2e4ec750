using InfoGov.Law;
using Orleans;

namespace InfoGov.Entities;

/// <summary>A command that was drafted and waits for another to confirm it. Its body stays as it was sent.</summary>
/// <param name="Entity">The stream of the entity that it goes to.</param>
/// <param name="Command">The name of the command.</param>
/// <param name="Body">What was sent, as JSON.</param>
public sealed record Draft(string Entity, string Command, string Body)
{
    internal static readonly EntityKind<Draft> Kind = new("draft", new Draft("", "", "{}")) { IsReadable = false };

    /// <summary>Who drafted it; nobody confirms what is their own.</summary>
    public string By { get; init; } = "";

    /// <summary>In which role.</summary>
    public string Role { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When another confirmed it; null while it waits.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The address of a draft.</summary>
    public static EntityId Of(string key) => new(Kind.Name, key);

    /// <summary>What stands between somebody and confirming it; null when nothing does.</summary>
    public Problem? ToConfirm(Caller caller) =>
        By == caller.Identity ? new Problem(403, "fourEyes", new Text($"此件由您起草；{FourEyesAttribute.Rule.Zh}", $"The draft is your own; {FourEyesAttribute.Rule.En}"), "confirm")
        : ConfirmedAt is not null ? new Problem(409, "exists", new Text("该草稿已确认", "The draft was confirmed already"), "confirm")
        : null;
}

/// <summary>A grain for each <see cref="Draft"/>.</summary>
[GrainType("draft")]
internal sealed class DraftGrain(CommandWay way) : EntityGrain<Draft>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Draft> Description => Draft.Kind;
}

/// <summary>Keeps a draft.</summary>
public sealed record KeepDraft(string Entity, string Name, string Body) : Command<Draft>
{
    /// <inheritdoc/>
    public override IEnumerable<IEvent<Draft>> Decide(Draft state, CommandContext context) =>
        context.Version > 0 ? [] : [new CommandDrafted(Entity, Name, Body, context.Caller.Identity)];
}

/// <summary>Somebody drafted a command.</summary>
public sealed record CommandDrafted(string Entity, string Command, string Body, string By) : IEvent<Draft>
{
    /// <inheritdoc/>
    public Draft Apply(Draft state, EventContext context) => new(Entity, Command, Body) { By = By, Role = context.Actor.Role, At = context.RecordedAt };
}

/// <summary>Another confirms a draft; of two at once one does.</summary>
public sealed record ConfirmDraft : Command<Draft>
{
    /// <inheritdoc/>
    public override IEnumerable<IEvent<Draft>> Decide(Draft state, CommandContext context) =>
        state.ToConfirm(context.Caller) is { } stop ? throw new CommandRefusedException(stop) : [new DraftConfirmed()];
}

/// <summary>Another confirmed the draft, and it is carried out.</summary>
public sealed record DraftConfirmed : IEvent<Draft>
{
    /// <inheritdoc/>
    public Draft Apply(Draft state, EventContext context) => state with { ConfirmedAt = context.RecordedAt };
}

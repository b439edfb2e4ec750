using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>A training that a state organ held for its staff.</summary>
internal sealed record Training : LegalEntry
{
    public const string Kind = "training";

    public static readonly Training None = new();

    public string? Topic { get; init; }

    /// <summary>The unit that held it.</summary>
    public string Unit { get; init; } = "";

    public long? Participants { get; init; }
}

/// <summary>A state organ records a training.</summary>
[Slice(Module.Organizations, Training.Kind, Opens = true), SentBy(Role.StateOrgan)]
internal sealed record RecordTraining : OpenEntry<Training>
{
    public required string Topic { get; init; }

    /// <summary>The unit that held it; its organization unless said, else that of the sender.</summary>
    public string? Unit { get; init; }

    /// <summary>The key of the unit, if it is registered here; it then learns of the training.</summary>
    public string? OrganizationId { get; init; }

    public long? Participants { get; init; }

    public override Act Act => Acts.RecordTraining;

    public override void Establish(Matter matter, Training training, CommandContext context) => matter.With(Facts.Training.Topic, Topic);

    public override IEnumerable<EntityId> Reads(Training training) => Organization.Reads(OrganizationId);

    protected override EntryOpened<Training> Open(CommandContext context)
    {
        var organization = Organization.Known(OrganizationId, CityCode, context);
        var unit = Unit ?? organization?.Name ?? context.Caller.Unit;
        return Participants < 0
            ? throw Order.Refuse(400, "invalid", "参训人数不得为负", "The number of participants is not negative.", "participants")
            : new TrainingRecorded(CityCode, Order.NotBlank(Topic, "topic"), Order.NotBlank(unit, "unit"), Participants, OrganizationId);
    }
}

internal sealed record TrainingRecorded(string City, string Topic, string Unit, long? Participants, string? OrganizationId = null) : EntryOpened<Training>(City), IFollowedUp
{
    public IEnumerable<FollowUp> FollowUps(EntityId id) => OrganizationId is { } unit ? [FollowUp.To(Organization.At(unit), Tell.OfTraining(Topic))] : [];

    protected override Training Open(Training training, EventContext context) =>
        training with { Topic = Topic, Unit = Unit, Participants = Participants };
}

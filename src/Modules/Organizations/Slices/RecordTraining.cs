using InfoGov.Grains;
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

    /// <summary>The unit that held it; that of the sender unless said.</summary>
    public string? Unit { get; init; }

    public long? Participants { get; init; }

    public override Act Act => Acts.RecordTraining;

    public override void Establish(Matter matter, Training training, CommandContext context) => matter.With(Facts.Training.Topic, Topic);

    protected override EntryOpened<Training> Open(CommandContext context) => Participants < 0
        ? throw Reject.Because(400, "invalid", "参训人数不得为负", "The number of participants is not negative.", "participants")
        : new TrainingRecorded(CityCode, Reject.Blank(Topic, "topic"), Reject.Blank(Unit ?? context.Caller.Unit, "unit"), Participants);
}

internal sealed record TrainingRecorded(string City, string Topic, string Unit, long? Participants) : EntryOpened<Training>(City)
{
    protected override Training Open(Training training, EventContext context) =>
        training with { Topic = Topic, Unit = Unit, Participants = Participants };
}

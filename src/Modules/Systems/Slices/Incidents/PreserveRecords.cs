using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner records which records of an incident were preserved.</summary>
[Called("保全事件记录", "Preserve the records of an incident")]
[Slice(Module.Systems, Incident.Kind), SentBy(Role.OwnerOperator)]
internal sealed record PreserveRecords : Command<Incident>
{
    public required string Records { get; init; }

    public override IEnumerable<IEvent<Incident>> Decide(Incident incident, CommandContext context)
    {
        incident.Require(context);
        Order.NotBlank(Records, "records");
        return [new IncidentRecordsPreserved(Records.Trim())];
    }
}

internal sealed record IncidentRecordsPreserved(string Records) : IncidentEvent
{
    protected override Incident Happen(Incident incident, EventContext context) =>
        incident with { Records = [.. incident.Records, new IncidentStep(Records, context.On)] };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner records measures against an incident.</summary>
[Called("采取处置措施", "Take measures")]
[Slice(Module.Systems, Incident.Kind), SentBy(Role.OwnerOperator)]
internal sealed record TakeMeasures : Command<Incident>
{
    public required string Measures { get; init; }

    public override IEnumerable<IEvent<Incident>> Decide(Incident incident, CommandContext context)
    {
        incident.Require(context);
        Order.NotBlank(Measures, "measures");
        return [new IncidentMeasuresTaken(Measures.Trim())];
    }
}

internal sealed record IncidentMeasuresTaken(string Measures) : IncidentEvent
{
    protected override Incident Happen(Incident incident, EventContext context) =>
        incident with { Measures = [.. incident.Measures, new IncidentStep(Measures, context.On)] };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner closes an incident.</summary>
[Slice(Module.Systems, Incident.Kind), SentBy(Role.OwnerOperator)]
internal sealed record CloseIncident : Command<Incident>
{
    public override Act Act => Acts.CloseIncident;

    public override IEnumerable<IEvent<Incident>> Decide(Incident incident, CommandContext context)
    {
        incident.Require(context);
        DateOnly[] steps = [.. incident.Measures.Concat(incident.Records).Select(s => s.DoneOn), .. incident.Reports.Select(r => r.ReportedOn)];
        Order.NotBefore(context, steps.Length == 0 ? null : steps.Max());
        return [new IncidentClosed()];
    }
}

internal sealed record IncidentClosed : IncidentEvent
{
    protected override Incident Happen(Incident incident, EventContext context) => incident with { ClosedOn = context.On };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner reports an incident to an authority.</summary>
[Called("向机关报告事件", "Report an incident to an authority")]
[Slice(Module.Systems, Incident.Kind), SentBy(Role.OwnerOperator)]
internal sealed record ReportToAuthority : Command<Incident>
{
    public required Role To { get; init; }

    public override IEnumerable<IEvent<Incident>> Decide(Incident incident, CommandContext context)
    {
        incident.Require(context);
        return [new IncidentReportedToAuthority(To)];
    }
}

internal sealed record IncidentReportedToAuthority(Role To) : IncidentEvent
{
    protected override Incident Happen(Incident incident, EventContext context) =>
        incident with { Reports = [.. incident.Reports, new IncidentReport(To, context.On)] };
}

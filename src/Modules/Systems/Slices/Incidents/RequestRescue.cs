using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The owner asks for emergency rescue.</summary>
[Slice(Module.Systems, Incident.Kind), SentBy(Role.OwnerOperator)]
internal sealed record RequestRescue : Command<Incident>
{
    public bool? IsPublicService { get; init; }

    public override Act Act => Acts.RequestRescue;

    public override void Establish(Matter matter, Incident incident, CommandContext context) =>
        matter.With(Facts.Incident.IsPublicService, IsPublicService);

    public override IEnumerable<IEvent<Incident>> Decide(Incident incident, CommandContext context)
    {
        incident.Require(context);
        return [new RescueRequested(IsPublicService)];
    }
}

internal sealed record RescueRequested(bool? IsPublicService) : IncidentEvent
{
    protected override Incident Happen(Incident incident, EventContext context) =>
        incident with { RescueRequestedOn = context.On, IsPublicService = IsPublicService ?? incident.IsPublicService };
}

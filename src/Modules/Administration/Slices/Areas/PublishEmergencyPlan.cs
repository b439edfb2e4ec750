using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Administration;

/// <summary>The emergency plan of an area is published. It appears in the public set where the law orders it there.</summary>
[Slice(Module.Disclosure, Area.Kind), SentBy(Role.CityInformatizationAuthority)]
internal sealed record PublishEmergencyPlan : Command<Area>
{
    public required string Title { get; init; }

    /// <summary>Who publishes; the unit of the sender unless said.</summary>
    public string? Publisher { get; init; }

    public override Act Act => Acts.PublishEmergencyPlan;

    public override IEnumerable<IEvent<Area>> Decide(Area area, CommandContext context)
    {
        area.MustNotBeSecret();
        area.Require(context);
        return [new EmergencyPlanPublished(Order.NotBlank(Title, "title"), Order.NotBlank(Publisher ?? context.Caller.Unit, "publisher"), context.OrderedInto(DisclosureSet.EmergencyPlans))];
    }
}

internal sealed record EmergencyPlanPublished(string Title, string Publisher, IReadOnlyList<string> PublicUnder) : EntryEvent<Area>
{
    protected override Area Happen(Area area, EventContext context) => area with
    {
        EmergencyPlans = [.. area.EmergencyPlans, new AreaPublication(Title, Year: null, Publisher, context.On, PublicUnder)],
    };
}

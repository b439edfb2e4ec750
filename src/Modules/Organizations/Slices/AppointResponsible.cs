using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>A state organ names the leader and the inner unit in charge of informatization.</summary>
[Slice(Module.Organizations, Organization.Kind), SentBy(Role.StateOrgan)]
internal sealed record AppointResponsible : Command<Organization>
{
    public string? Leader { get; init; }

    public string? Unit { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        return string.IsNullOrWhiteSpace(Leader) && string.IsNullOrWhiteSpace(Unit)
            ? throw Order.Refuse(400, "invalid", "须写明分管领导或者内设机构", "A leader or a unit is named.", "leader")
            : [new ResponsibleAppointed(Leader?.Trim(), Unit?.Trim())];
    }
}

internal sealed record ResponsibleAppointed(string? Leader, string? Unit) : StandingEvent
{
    protected override Standing Happen(Standing standing, DateOnly on) => standing with
    {
        ResponsibleLeader = string.IsNullOrEmpty(Leader) ? standing.ResponsibleLeader : Leader,
        ResponsibleUnit = string.IsNullOrEmpty(Unit) ? standing.ResponsibleUnit : Unit,
    };
}

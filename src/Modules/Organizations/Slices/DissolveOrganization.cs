using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>A unit is dissolved: its qualifications end, it does nothing more here, and nothing is owed by it; its record stays.</summary>
[Slice(Module.Organizations, Organization.Kind), SentBy(Role.InformatizationAuthority, Administrator = true)]
internal sealed record DissolveOrganization : Command<Organization>
{
    public required string Reason { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        Order.NotBlank(Reason, "reason");
        return [new OrganizationDissolved(Reason.Trim())];
    }
}

internal sealed record OrganizationDissolved(string Reason) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) => organization with
    {
        DissolvedOn = context.On,
        Qualifications = [.. organization.Qualifications.Select(q => q.HoldsOn(context.On) ? q with { RevokedOn = context.On } : q)],
    };
}

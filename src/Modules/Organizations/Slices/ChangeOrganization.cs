using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>The name, the type or the credit code of a unit changes; where it was named before, it stays as it was.</summary>
[Slice(Module.Organizations, Organization.Kind)]
[SentBy(Role.InformatizationAuthority, Role.ConstructionUnit, Role.Contractor, Role.Enterprise, Administrator = true)]
internal sealed record ChangeOrganization : Command<Organization>
{
    public string? Name { get; init; }

    public OwnerType? Type { get; init; }

    public string? CreditCode { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        Order.NotBlank(Name ?? organization.Name, "name");
        Refuse.BadCreditCode(CreditCode);
        return [new OrganizationChanged(Name?.Trim() ?? organization.Name, Type ?? organization.Type, CreditCode ?? organization.CreditCode)];
    }
}

internal sealed record OrganizationChanged(string Name, OwnerType? Type, string? CreditCode) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) =>
        organization with { Name = Name, Type = Type, CreditCode = CreditCode };
}

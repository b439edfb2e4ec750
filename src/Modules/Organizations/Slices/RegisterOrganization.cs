using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>Enters a unit.</summary>
[Slice(Module.Organizations, Organization.Kind, Opens = true)]
[SentBy(Role.InformatizationAuthority, Role.ConstructionUnit, Role.Contractor, Role.Enterprise, Administrator = true)]
internal sealed record RegisterOrganization : Command<Organization>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Name { get; init; }

    public required OwnerType Type { get; init; }

    public string? CreditCode { get; init; }

    public override string? City(EntityId id, Organization organization) => CityCode;

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Order.NotBlank(Name, "name");
        if (organization.IsRegistered)
        {
            throw Order.Refuse(409, "exists", "该单位已登记", "The organization is already registered.");
        }

        Refuse.BadCreditCode(CreditCode);
        return [new OrganizationRegistered(CityCode, Name.Trim(), Type, CreditCode)];
    }
}

internal sealed record OrganizationRegistered(string City, string Name, OwnerType Type, string? CreditCode) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) =>
        organization with { City = City, Name = Name, Type = Type, CreditCode = CreditCode };
}

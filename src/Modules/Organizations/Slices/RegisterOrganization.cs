using System.Text.Json.Serialization;
using InfoGov.Grains;
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

    public override string? City(GrainId id, Organization organization) => CityCode;

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Blank(Name, "name");
        if (organization.IsRegistered)
        {
            throw Refuse.Because(409, "exists", "该单位已登记", "The organization is already registered.");
        }

        // GB 32100-2015: 18 digits or upper-case letters without I, O, S, V, Z.
        if (CreditCode is not null && (CreditCode.Length != 18 || CreditCode.AsSpan().ContainsAnyExcept("0123456789ABCDEFGHJKLMNPQRTUWXY")))
        {
            throw Refuse.Because(400, "invalid", "统一社会信用代码须为18位数字或大写字母", "A unified social credit code has 18 digits or upper-case letters.", "creditCode");
        }

        return [new OrganizationRegistered(CityCode, Name.Trim(), Type, CreditCode)];
    }
}

internal sealed record OrganizationRegistered(string City, string Name, OwnerType Type, string? CreditCode) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) =>
        organization with { City = City, Name = Name, Type = Type, CreditCode = CreditCode };
}

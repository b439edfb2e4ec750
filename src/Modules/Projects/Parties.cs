using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;

namespace InfoGov.Projects;

/// <summary>
/// Who takes on a contract. With an organization's key, name and qualification are read from the organization as they are
/// on the day of the act, whatever else is said here.
/// </summary>
internal sealed record Contractor(string? Name = null, string? OrganizationId = null, bool? Qualified = null, long? Grade = null, bool? UsesBorrowedName = null)
{
    /// <summary>The contractor as known on the day of the act.</summary>
    public Contractor Known(CommandContext context, ContractRole role)
    {
        if (OrganizationId is null)
        {
            return this;
        }

        var organization = context.Read<Organization>(Organization.At(OrganizationId));
        var kind = role == ContractRole.Supervision ? QualificationKind.SupervisionUnit : QualificationKind.SystemIntegrator;
        var qualification = organization.QualificationOn(context.On, kind);
        return this with { Name = organization.Name, Qualified = qualification is not null, Grade = qualification?.Grade };
    }
}

/// <summary>Who supervises; read from the organization like a contractor.</summary>
internal sealed record Supervisor(string? Name = null, string? OrganizationId = null, bool? Qualified = null, long? Grade = null, DateOnly? QualificationExpiresOn = null)
{
    /// <summary>The supervisor as known on the day of the act.</summary>
    public Supervisor Known(CommandContext context)
    {
        if (OrganizationId is null)
        {
            return this;
        }

        var organization = context.Read<Organization>(Organization.At(OrganizationId));
        var qualification = organization.QualificationOn(context.On, QualificationKind.SupervisionUnit);
        return this with
        {
            Name = organization.Name,
            Qualified = qualification is not null,
            Grade = qualification?.Grade,
            QualificationExpiresOn = organization.QualificationExpiry(context.On, QualificationKind.SupervisionUnit),
        };
    }
}

internal static class Parties
{
    /// <summary>The organization to be read, if one is named.</summary>
    public static IEnumerable<EntityId> Reads(string? organizationId) => organizationId is null ? [] : [Organization.At(organizationId)];

    /// <summary>The name of a party; rejects one without a name and a key that is no organization's.</summary>
    public static string NameOf(string? name, string? organizationId, string path) => !string.IsNullOrWhiteSpace(name)
        ? name.Trim()
        : throw (organizationId is null
            ? Order.Refuse(400, "invalid", $"{path}.name 不得为空", $"{path}.name must not be empty.", $"{path}.name")
            : Order.Refuse(400, "unknownOrganization", "没有此单位", "There is no such organization.", $"{path}.organizationId"));
}

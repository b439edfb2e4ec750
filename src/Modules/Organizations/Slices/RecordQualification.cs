using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>Enters a qualification that another body granted, as its certificate states it.</summary>
[Slice(Module.Organizations, Organization.Kind)]
[SentBy(Role.InformatizationAuthority, Administrator = true)]
internal sealed record RecordQualification : Command<Organization>
{
    public required QualificationKind Kind { get; init; }

    public long? Grade { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public required string GrantedBy { get; init; }

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        Order.NotBlank(GrantedBy, "grantedBy");
        Refuse.Disorder(ValidFrom, ExpiresOn, "expiresOn");
        return [new QualificationRecorded(new Qualification(Kind, Grade, ValidFrom, ExpiresOn, GrantedBy.Trim()))];
    }
}

internal sealed record QualificationRecorded(Qualification Qualification) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) =>
        organization with { Qualifications = [.. organization.Qualifications, Qualification] };
}

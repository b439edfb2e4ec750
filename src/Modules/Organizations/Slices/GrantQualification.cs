using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>A local authority grants a qualification.</summary>
[Slice(Module.Projects, Organization.Kind)]
[SentBy(Role.CityInformatizationAuthority)]
internal sealed record GrantQualification : Command<Organization>
{
    public required QualificationKind Kind { get; init; }

    public long? Grade { get; init; }

    /// <summary>The first valid day; the day of the grant unless said.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public override Act Act => Acts.GrantQualification;

    public override void Establish(Matter matter, Organization organization, CommandContext context) =>
        matter.With(Args.GrantQualification.Kind, Kind);

    public override IEnumerable<IEvent<Organization>> Decide(Organization organization, CommandContext context)
    {
        Refuse.Unregistered(organization);
        var first = ValidFrom ?? context.On;
        Refuse.Disorder(first, ExpiresOn, "expiresOn");
        return [new QualificationGranted(new Qualification(Kind, Grade, first, ExpiresOn, context.Caller.Unit ?? context.Caller.Name))];
    }
}

internal sealed record QualificationGranted(Qualification Qualification) : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) =>
        organization with { Qualifications = [.. organization.Qualifications, Qualification] };
}

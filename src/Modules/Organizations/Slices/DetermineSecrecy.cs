using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>A registered unit is found to be a state secret. Its public rows go at once, and of its record nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Organizations, Organization.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineSecrecy : SecrecyDetermination<Organization>
{
    protected override IEvent<Organization> Found() => new OrganizationFoundSecret();
}

internal sealed record OrganizationFoundSecret : IEvent<Organization>
{
    public Organization Apply(Organization organization, EventContext context) => Organization.None with { City = organization.City, FoundSecretOn = context.On };
}

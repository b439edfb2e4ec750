using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Organizations;

/// <summary>Units and what is known of them: qualifications, findings, applications; trainings and experts.</summary>
public sealed class OrganizationsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Organizations;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicOrganizations.Organizations)
        .AddSingleton(PublicOrganizations.Guides)
        .AddSingleton(PublicOrganizations.Catalogues);
}

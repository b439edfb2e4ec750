using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Projects;

/// <summary>Informatization projects from proposal to warranty, and dedicated networks.</summary>
public sealed class ProjectsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Projects;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicProjects.Projects)
        .AddSingleton(PublicProjects.Acceptances);
}

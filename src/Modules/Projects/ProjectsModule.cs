using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Projects.OpenContracting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Projects;

/// <summary>Informatization projects from proposal to warranty, and dedicated networks.</summary>
public sealed class ProjectsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Projects;

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/bulk/oc4ids.json", OpenContractingPackage.Projects).AllowAnonymous();
        endpoints.MapGet("/bulk/ocds.json", OpenContractingPackage.Releases).AllowAnonymous();
    }
}

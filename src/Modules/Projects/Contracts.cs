using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Projects.OpenContracting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Projects;

/// <summary>Informatization projects from proposal to warranty, and dedicated networks.</summary>
public sealed class ProjectsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Projects;

    /// <inheritdoc/>
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<Project>(Project.Kind, Project.None, [ProjectRows.Projects, ProjectRows.Acceptances, ProjectRows.Contracts], ProjectRows.Of)
        {
            City = (_, project) => project.City,
            Facts = ProjectFacts.Establish,
            Subjects = [Facts.Project.Exists, Facts.Rectification.Exists, Facts.Works.Exists],
            Outline = project => project.Stage == Stage.None ? null : new Outline(project.Name, project.Unit.Name, project.StruckOn is null ? FactType.ShowValue(project.Stage) : "struck", project.Profile.Category is { } category ? FactType.ShowValue(category) : null),
            Stages = [.. Outline.StagesOf<Stage>(), "struck"],
            Likeness = project => project.StruckOn is not null ? null : new Likeness(project.Name, project.Unit.Name),
        },
        new EntityKind<Network>(Network.Kind, Network.None)
        {
            City = (_, network) => network.City,
            Facts = Network.Establish,
            Subjects = [Facts.Network.Exists],
            Outline = network => new Outline(network.Name, network.Owner.Name, "registered"),
            Stages = ["registered"],
            Likeness = network => new Likeness(network.Name, network.Owner.Name),
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicProjects.Projects)
        .AddSingleton(PublicProjects.Acceptances)
        .AddSingleton(PublicProjects.Contracts);

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/bulk/oc4ids.json", OpenContractingPackage.Projects).AllowAnonymous();
        endpoints.MapGet("/bulk/ocds.json", OpenContractingPackage.Releases).AllowAnonymous();
    }
}

using System.Text.Json.Serialization;
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
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<Project>(Project.Kind, Project.None, [ProjectRows.Projects, ProjectRows.Acceptances], ProjectRows.Of)
        {
            City = (_, project) => project.City,
            Facts = ProjectFacts.Establish,
            Subjects = [Facts.Project.Exists, Facts.Rectification.Exists, Facts.Works.Exists],
            Outline = project => project.Stage == Stage.None ? null : new Outline(project.Name, project.Unit.Name, project.StruckOn is null ? FactType.ShowValue(project.Stage) : "struck", project.Profile.Category is { } category ? FactType.ShowValue(category) : null),
            Stages = [.. Outline.StagesOf<Stage>(), "struck"],
            Likeness = project => project.StruckOn is not null ? null : new Likeness(project.Name, project.Unit.Name),
            Advice = Unapproved.On,
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
        .AddSingleton(PublicProjects.Acceptances);
}

/// <summary>What other modules may know of a project.</summary>
public abstract record ProjectStanding
{
    /// <summary>The city whose law governs it; null before it exists.</summary>
    public string? City { get; init; }

    /// <summary>How far it has come, as the law asks; null before it exists and once it is closed.</summary>
    [JsonIgnore]
    public abstract ProjectState? Progress { get; }

    /// <summary>The result of the last acceptance by its unit; null while none was held.</summary>
    [JsonIgnore]
    public abstract Outcome? AcceptanceResult { get; }

    /// <summary>The address of a project.</summary>
    public static EntityId At(string key) => new("project", key);
}

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

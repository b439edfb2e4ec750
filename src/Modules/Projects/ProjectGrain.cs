using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Projects;

/// <summary>A grain for each <see cref="Project"/>.</summary>
[GrainType(Project.Kind)]
internal sealed class ProjectGrain(CommandWay way) : EntityGrain<Project>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Project> Description { get; } = new(Project.Kind, Project.None, [ProjectRows.Projects, ProjectRows.Acceptances, ProjectRows.Contracts], ProjectRows.Of)
    {
        City = (_, project) => project.City,
        Facts = ProjectFacts.Establish,
        Subjects = [Facts.Project.Exists, Facts.Rectification.Exists, Facts.Works.Exists],
        Readers = Readers.OfUnit,
        Units = project => [project.Unit.Name, .. project.Contracts.Select(contract => contract.Contractor), project.Supervision?.Supervisor],
        Outline = project => project.Stage == Stage.None ? null : new Outline(project.Name, project.Unit.Name, project.StruckOn is null ? FactType.ShowValue(project.Stage) : "struck", project.Profile.Category is { } category ? FactType.ShowValue(category) : null) { Area = project.Area },
        Stages = [.. Outline.StagesOf<Stage>(), "struck"],
        Likeness = project => project.StruckOn is not null ? null : new Likeness(project.Name, project.Unit.Name),
        Advice = Unapproved.On,
    };
}

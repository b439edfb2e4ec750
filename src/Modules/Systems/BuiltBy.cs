using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Projects;

namespace InfoGov.Systems;

/// <summary>The project a system was built by: what the law asks of it is read from it, whenever it asks.</summary>
internal static class BuiltBy
{
    public static IEnumerable<EntityId> Reads(string? projectId) => projectId is null ? [] : [ProjectStanding.At(projectId)];

    public static void Establish(Matter matter, string? projectId, CommandContext context)
    {
        if (projectId is not null)
        {
            var project = context.Read<ProjectStanding>(ProjectStanding.At(projectId));
            matter.With(Facts.Project.State, project.Progress).With(Facts.Project.Acceptance.Result, project.AcceptanceResult);
        }
    }

    /// <summary>Rejects the key of what is no project of the city.</summary>
    public static void Check(string? projectId, string? city, CommandContext context)
    {
        if (projectId is not null && (city is null || context.Read<ProjectStanding>(ProjectStanding.At(projectId)).City != city))
        {
            throw Order.Refuse(400, "unknownProject", "该城市没有此项目", "There is no such project in the city.", "projectId");
        }
    }
}

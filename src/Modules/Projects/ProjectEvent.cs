using InfoGov.Entities;

namespace InfoGov.Projects;

/// <summary>Something that happened to a project; what the law said to it is kept with the project.</summary>
internal abstract record ProjectEvent : IEvent<Project>
{
    /// <inheritdoc/>
    public Project Apply(Project state, EventContext context) => Happen(Pin(state, context), context);

    /// <summary>What it tells is of the file only; the public record is as it was, and so is the day on which that was last updated.</summary>
    protected virtual bool IsForTheFile => false;

    /// <summary>The project after the event.</summary>
    protected abstract Project Happen(Project project, EventContext context);

    private Project Pin(Project project, EventContext context)
    {
        var updated = project.Days.Updated is { } last && (IsForTheFile || last > context.On) ? last : context.On;
        var pinned = project with { Days = project.Days with { Updated = updated } };
        return context.Finding is not { } finding ? pinned : pinned with
        {
            LegalBasis = [.. project.LegalBasis.Union(finding.Cites, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>A document is put on file; one that a filing asks for counts for it.</summary>
[Called("归入文件", "Put a document on file")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit, Role.Contractor, Role.InformatizationAuthority)]
internal sealed record AddDocument : Command<Project>
{
    public required string Title { get; init; }

    /// <summary>What it is, if a filing asks for it.</summary>
    public FilingDocument? Kind { get; init; }

    /// <summary>Where it lies: a number or an address.</summary>
    public string? Reference { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        Opening.NotBlank(Title, "title");
        return [new DocumentAdded(Title.Trim(), Kind, Reference?.Trim())];
    }
}

internal sealed record DocumentAdded(string Title, FilingDocument? Kind, string? Reference) : ProjectEvent
{
    protected override bool IsForTheFile => true;

    protected override Project Happen(Project project, EventContext context) => project with
    {
        File = [.. project.File, new ProjectDocument(Title, Kind, Reference, context.On)],
        Documents = Kind is { } kind ? [.. (project.Documents ?? []).Union([kind]).Order()] : project.Documents,
    };
}

using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Projects;

/// <summary>A stored project is found to be a state secret. Its public rows go at once, and of its content nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineSecrecy : SecrecyDetermination<Project>
{
    protected override IEvent<Project> Found() => new ProjectFoundSecret();
}

internal sealed record ProjectFoundSecret : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => Project.None with
    {
        City = project.City,
        FoundSecretOn = context.On,
    };
}

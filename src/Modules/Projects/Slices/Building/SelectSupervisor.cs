using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit selects who supervises the project.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Role.ConstructionUnit)]
internal sealed record SelectSupervisor : Command<Project>
{
    public SelectionMethod? Method { get; init; }

    /// <summary>Who supervises; the law is asked before the name is missed.</summary>
    public Supervisor Supervisor { get; init; } = new();

    public override Act Act => Acts.SelectSupervisor;

    public override IEnumerable<EntityId> Reads(Project project) => Parties.Reads(Supervisor.OrganizationId);

    public override void Establish(Matter matter, Project project, CommandContext context)
    {
        var supervisor = Supervisor.Known(context);
        matter
            .With(Facts.Supervisor.Qualified, supervisor.Qualified)
            .With(Facts.Supervisor.Grade, supervisor.Grade)
            .With(Facts.Supervisor.QualificationExpiresOn, supervisor.QualificationExpiresOn)
            .With(Args.SelectSupervisor.Method, Method);
    }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, before: Stage.Completed);
        var name = Parties.NameOf(Supervisor.Known(context).Name, Supervisor.OrganizationId, "supervisor");
        return [new SupervisorSelected(name, Supervisor.OrganizationId, Method)];
    }
}

internal sealed record SupervisorSelected(string Supervisor, string? OrganizationId, SelectionMethod? Method) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) =>
        project with { Supervision = new Supervision(Supervisor, OrganizationId, Method, context.On) };
}

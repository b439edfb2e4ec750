using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The unit awards a contract.</summary>
[Slice(Module.Projects, Project.Kind), SentBy(Law.Role.ConstructionUnit)]
internal sealed record AwardContract : Command<Project>
{
    public required ContractRole Role { get; init; }

    /// <summary>Who takes it on; the law is asked before the name is missed.</summary>
    public Contractor Contractor { get; init; } = new();

    public ProcurementMethod? Procurement { get; init; }

    /// <summary>CNY, two places at most.</summary>
    public decimal? Amount { get; init; }

    public bool? ProcurementCompliant { get; init; }

    public IReadOnlyList<ResponsibilitySystem>? ResponsibilitySystems { get; init; }

    public override Act Act => Acts.AwardContract;

    public override IEnumerable<EntityId> Reads(Project project) => Parties.Reads(Contractor.OrganizationId);

    public override void Establish(Matter matter, Project project, CommandContext context)
    {
        var contractor = Contractor.Known(context, Role);
        matter
            .With(Facts.Contractor.Qualified, contractor.Qualified)
            .With(Facts.Contractor.Grade, contractor.Grade)
            .With(Facts.Contractor.UsesBorrowedName, contractor.UsesBorrowedName)
            .With(Facts.Project.ProcurementCompliant, ProcurementCompliant)
            .With(Facts.Project.ResponsibilitySystems, ResponsibilitySystems)
            .With(Args.AwardContract.Role, Role)
            .With(Args.AwardContract.Procurement, Procurement);
    }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context, after: [Stage.TenderPublished, Stage.Proposed]);
        Money.Check(Amount, "amount");
        var name = Parties.NameOf(Contractor.Known(context, Role).Name, Contractor.OrganizationId, "contractor");
        return [new ContractAwarded(Role, name, Contractor.OrganizationId, Procurement, Amount, ProcurementCompliant, ResponsibilitySystems)];
    }
}

internal sealed record ContractAwarded(
    ContractRole Role,
    string Contractor,
    string? OrganizationId,
    ProcurementMethod? Procurement,
    decimal? Amount,
    bool? ProcurementCompliant,
    IReadOnlyList<ResponsibilitySystem>? ResponsibilitySystems) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project.Reaching(Stage.Contracted) with
    {
        Contracts = [.. project.Contracts, new Contract(Role, Contractor, OrganizationId, Procurement, Amount, context.On)],
        ProcurementCompliant = ProcurementCompliant ?? project.ProcurementCompliant,
        ResponsibilitySystems = ResponsibilitySystems ?? project.ResponsibilitySystems,
        Days = project.Days with { Contracted = project.Days.Contracted ?? context.On },
    };
}

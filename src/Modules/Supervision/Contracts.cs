using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Supervision;

/// <summary>Unlawful conduct and its sanctions, misconduct of staff, inspections and evaluations.</summary>
public sealed class SupervisionModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Supervision;

    /// <inheritdoc/>
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<Violation>(Violation.Kind, Violation.None, [SanctionRows.Sanctions, SanctionRows.FundingBans], SanctionRows.Of)
        {
            City = (_, v) => v.City,
            Facts = Violation.Establish,
            Subjects = [Facts.Violation.Exists],
            Outline = v => new Outline(v.Conduct is { } conduct ? FactType.ShowValue(conduct) : null, v.Offender, v.Sanctions.Count > 0 ? "sanctioned" : v.CaseOpenedOn is null ? "reported" : "caseOpened"),
            Stages = ["reported", "caseOpened", "sanctioned"],
        },
        new EntityKind<StaffMember>(StaffMember.Kind, StaffMember.None)
        {
            City = (_, s) => s.City,
            Facts = (matter, s) => s.Conduct?.Establish(matter),
            Outline = s => new Outline(s.Conduct?.Name, s.Conduct?.Unit, "recorded"),
            Stages = ["recorded"],
        },
        new EntityKind<Inspection>(Inspection.Kind, Inspection.None)
        {
            City = (_, i) => i.City,
            Facts = (matter, i) => i.Visit?.Establish(matter),
            Outline = i => new Outline(i.Visit?.Subject, i.Visit?.Subject, "recorded"),
            Stages = ["recorded"],
        },
        new EntityKind<Evaluation>(Evaluation.Kind, Evaluation.None, [EvaluationRows.Evaluations, EvaluationRows.Results], EvaluationRows.Of)
        {
            City = (_, e) => e.City,
            Facts = Evaluation.Establish,
            Outline = e => new Outline(e.Type is { } type ? FactType.ShowValue(type) : null, e.Unit, e.ClosedOn is not null ? "closed" : e.Publication is not null ? "published" : "conducted"),
            Stages = ["conducted", "published", "closed"],
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicEvaluations.ServiceLevel)
        .AddSingleton(PublicEvaluations.Results)
        .AddSingleton(PublicSanctions.Sanctions)
        .AddSingleton(PublicSanctions.FundingBans);
}

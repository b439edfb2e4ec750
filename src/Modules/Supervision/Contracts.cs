using InfoGov.Grains;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Supervision;

/// <summary>Unlawful conduct and its sanctions, misconduct of staff, inspections and evaluations.</summary>
public sealed class SupervisionModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Supervision;

    /// <inheritdoc/>
    public override IEnumerable<GrainKind> Kinds { get; } =
    [
        new GrainKind<Violation>(Violation.Kind, Violation.None) { City = (_, v) => v.City, Facts = Violation.Establish },
        new GrainKind<StaffMember>(StaffMember.Kind, StaffMember.None) { City = (_, s) => s.City, Facts = (matter, s) => s.Conduct?.Establish(matter) },
        new GrainKind<Inspection>(Inspection.Kind, Inspection.None) { City = (_, i) => i.City, Facts = (matter, i) => i.Visit?.Establish(matter) },
        new GrainKind<Evaluation>(Evaluation.Kind, Evaluation.None, [EvaluationRows.Evaluations], EvaluationRows.Of)
        {
            City = (_, e) => e.City,
            Facts = Evaluation.Establish,
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddSingleton(PublicEvaluations.ServiceLevel);
}

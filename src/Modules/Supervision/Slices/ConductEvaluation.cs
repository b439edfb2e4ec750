using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;

namespace InfoGov.Supervision;

/// <summary>An evaluation of a unit is conducted.</summary>
[Slice(Module.Supervision, Evaluation.Kind, Opens = true), SentBy(Role.InformatizationAuthority, Role.LeadingGroup)]
internal sealed record ConductEvaluation : OpenEntry<Evaluation>
{
    public EvaluationType? Type { get; init; }

    /// <summary>The unit evaluated; the name of its organization unless said.</summary>
    public string? Unit { get; init; }

    /// <summary>The key of the unit evaluated, if it is registered here; it then learns of the result.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Who evaluates; the unit of the sender unless said.</summary>
    public string? Evaluator { get; init; }

    public IReadOnlyList<Role>? CoSigners { get; init; }

    public long? ExpertCount { get; init; }

    public override Act Act => Acts.ConductEvaluation;

    public override void Establish(Matter matter, Evaluation evaluation, CommandContext context) => matter
        .With(Facts.Evaluation.Type, Type)
        .With(Facts.Evaluation.CoSigners, CoSigners)
        .With(Facts.Evaluation.ExpertCount, ExpertCount);

    public override IEnumerable<EntityId> Reads(Evaluation evaluation) => Organization.Reads(OrganizationId);

    protected override EntryOpened<Evaluation> Open(CommandContext context)
    {
        var organization = Organization.Known(OrganizationId, CityCode, context);
        var unit = Order.NotBlank(Unit ?? organization?.Name, "unit");
        return ExpertCount < 0
            ? throw Order.Refuse(400, "invalid", "专家人数不得为负", "The number of experts is not negative.", "expertCount")
            : new EvaluationConducted(CityCode, Type, unit, Order.NotBlank(Evaluator ?? context.Caller.Unit, "evaluator"), CoSigners, ExpertCount, OrganizationId);
    }
}

internal sealed record EvaluationConducted(string City, EvaluationType? Type, string Unit, string Evaluator, IReadOnlyList<Role>? CoSigners, long? ExpertCount, string? OrganizationId = null) : EntryOpened<Evaluation>(City)
{
    protected override Evaluation Open(Evaluation evaluation, EventContext context) =>
        evaluation with { Type = Type, Unit = Unit, Evaluator = Evaluator, CoSigners = CoSigners, ExpertCount = ExpertCount, OrganizationId = OrganizationId };
}

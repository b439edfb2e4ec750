using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Supervision;

/// <summary>A grain for each <see cref="Evaluation"/>.</summary>
[GrainType(Evaluation.Kind)]
internal sealed class EvaluationGrain(CommandWay way) : EntityGrain<Evaluation>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Evaluation> Description { get; } = new(Evaluation.Kind, Evaluation.None, [EvaluationRows.Evaluations, EvaluationRows.Results], EvaluationRows.Of)
    {
        City = (_, e) => e.City,
        Facts = Evaluation.Establish,
        Readers = Readers.OfUnit,
        Outline = e => new Outline(e.Type is { } type ? FactType.ShowValue(type) : null, e.Unit, e.ClosedOn is not null ? "closed" : e.Publication is not null ? "published" : "conducted"),
        Stages = ["conducted", "published", "closed"],
    };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>The authority of the sector closes the evaluation. Its result enters the public set where the law orders that.</summary>
[Slice(Module.Disclosure, Evaluation.Kind), SentBy(Role.SectorAuthority)]
internal sealed record CloseEvaluation : Command<Evaluation>
{
    public override Act Act => Acts.CloseEvaluation;

    public override IEnumerable<IEvent<Evaluation>> Decide(Evaluation evaluation, CommandContext context)
    {
        evaluation.RequireOpen(context);
        return [new EvaluationClosed(context.OrderedInto(DisclosureSet.ServiceLevelEvaluations))];
    }
}

internal sealed record EvaluationClosed(IReadOnlyList<string> PublicUnder) : EntryEvent<Evaluation>
{
    protected override Evaluation Happen(Evaluation evaluation, EventContext context) =>
        evaluation with { ClosedOn = context.On, PublicUnder = PublicUnder };
}

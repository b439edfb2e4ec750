using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>The result is made public. Where a provision orders that for service levels, their set shows it with the closing.</summary>
[Called("公布评价结果", "Publish the result of an evaluation")]
[Slice(Module.Supervision, Evaluation.Kind), SentBy(Role.InformatizationAuthority, Role.LeadingGroup, Role.SectorAuthority)]
internal sealed record PublishEvaluation : Command<Evaluation>
{
    /// <summary>Who publishes; the unit of the sender unless said, else the evaluator.</summary>
    public string? Publisher { get; init; }

    public override IEnumerable<IEvent<Evaluation>> Decide(Evaluation evaluation, CommandContext context)
    {
        evaluation.RequireOpen(context);
        if (evaluation.Result is null || evaluation.Publication is not null)
        {
            throw Order.Refuse(409, "wrongStage", "尚无结果或者结果已公布", "There is no result yet, or it is public already.");
        }

        return [new EvaluationPublished(Order.NotBlank(Publisher ?? context.Caller.Unit ?? evaluation.Evaluator, "publisher"))];
    }
}

internal sealed record EvaluationPublished(string Publisher) : EntryEvent<Evaluation>
{
    protected override Evaluation Happen(Evaluation evaluation, EventContext context) =>
        evaluation with { Publication = new EvaluationPublication(Publisher, context.On) };
}

using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>The evaluator records the result; until it is public it can be recorded anew.</summary>
[Slice(Module.Supervision, Evaluation.Kind), SentBy(Role.InformatizationAuthority, Role.LeadingGroup, Role.SectorAuthority)]
internal sealed record RecordResult : Command<Evaluation>
{
    public required string Result { get; init; }

    public override IEnumerable<IEvent<Evaluation>> Decide(Evaluation evaluation, CommandContext context)
    {
        evaluation.RequireOpen(context);
        return evaluation.Publication is null
            ? [new EvaluationResultRecorded(Reject.Blank(Result, "result"))]
            : throw Reject.Because(409, "wrongStage", "结果已公布", "The result is public.");
    }
}

internal sealed record EvaluationResultRecorded(string Result) : EntryEvent<Evaluation>
{
    protected override Evaluation Happen(Evaluation evaluation, EventContext context) =>
        evaluation with { Result = new EvaluationResult(Result, context.On) };
}

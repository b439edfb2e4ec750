using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;

namespace InfoGov.Supervision;

/// <summary>The evaluator records the result; until it is public it can be recorded anew.</summary>
[Called("登记评价结果", "Record the result of an evaluation")]
[FourEyes]
[Slice(Module.Supervision, Evaluation.Kind), SentBy(Role.InformatizationAuthority, Role.LeadingGroup, Role.SectorAuthority)]
internal sealed record RecordResult : Command<Evaluation>
{
    public required string Result { get; init; }

    /// <summary>Whether it was passed, where that was asked.</summary>
    public Outcome? Outcome { get; init; }

    public override IEnumerable<IEvent<Evaluation>> Decide(Evaluation evaluation, CommandContext context)
    {
        evaluation.RequireOpen(context);
        return evaluation.Publication is null
            ? [new EvaluationResultRecorded(Order.NotBlank(Result, "result"), Outcome, evaluation.OrganizationId, evaluation.Type)]
            : throw Order.WrongStage("结果已公布", "The result is public.");
    }
}

internal sealed record EvaluationResultRecorded(string Result, Outcome? Outcome = null, string? OrganizationId = null, EvaluationType? Type = null)
    : EntryEvent<Evaluation>, IFollowedUp
{
    public IEnumerable<FollowUp> FollowUps(EntityId id) =>
        OrganizationId is { } unit ? [FollowUp.To(Organization.At(unit), Tell.OfEvaluation(Type, Outcome))] : [];

    protected override Evaluation Happen(Evaluation evaluation, EventContext context) =>
        evaluation with { Result = new EvaluationResult(Result, context.On, Outcome) };
}

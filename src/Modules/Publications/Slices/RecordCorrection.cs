using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The corrected request arrived; the time for the reply starts anew. An extension that was given stays.</summary>
[Called("登记补正", "Record the corrected request")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record RecordCorrection : Command<DisclosureRequest>
{
    /// <summary>The information that is asked for now; as before unless said.</summary>
    public string? Subject { get; init; }

    /// <summary>What the applicant said.</summary>
    public string? Text { get; init; }

    public override IEnumerable<EntityId> Reads(DisclosureRequest request) => ReplyDue.Rests;

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.AwaitingCorrection);
        var budget = ReplyDue.Terms(context).ReplyWorkingDays + (request.Extension?.WorkingDays ?? 0);
        return [new CorrectionReceived(Subject.Said(), ReplyDue.Computed(Term.OfWorkingDays(ReplyDue.Corrected, context.On, budget), context), Text.Said())];
    }
}

internal sealed record CorrectionReceived(string? Subject, ReplyDue ReplyDue, string? Answer = null) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state.Stepped(ReplyDue, context) with
    {
        Subject = Subject ?? state.Subject,
        Correction = state.Correction! with { ArrivedOn = context.On, Answer = Answer },
    };
}

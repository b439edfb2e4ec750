using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The organ asks the applicant to correct an unclear request: once, and with everything that is unclear.</summary>
[Called("要求补正", "Ask for a correction")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record RequestCorrection : Command<DisclosureRequest>
{
    /// <summary>Reason of the suspension, as its code.</summary>
    public const string Reason = "correction";

    /// <summary>What is unclear.</summary>
    public required string What { get; init; }

    public override IEnumerable<EntityId> Reads(DisclosureRequest request) => ReplyDue.Rests;

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.Received);
        Order.NotBlank(What, "what");
        if (request.Correction is not null)
        {
            throw Order.WrongStage("补正须一次性告知，该申请已补正", "What is to be corrected is said once; the request was corrected already.");
        }

        request.RequireTimeLeft(context);
        var terms = ReplyDue.Terms(context);
        var noticeDue = ReplyDue.Count(Term.OfWorkingDays(ReplyDue.Received, request.ReceivedOn!.Value, terms.CorrectionWorkingDays), context).Day;
        return [new CorrectionRequested(What.Trim(), noticeDue, context.On > noticeDue, ReplyDue.Computed(request.TermFor(terms).Suspend(context.On, Reason), context))];
    }
}

internal sealed record CorrectionRequested(string What, DateOnly? NoticeDueOn, bool IsLate, ReplyDue ReplyDue) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state.Stepped(ReplyDue, context) with
    {
        Correction = new CorrectionAsked(What, context.On, NoticeDueOn, IsLate),
    };
}

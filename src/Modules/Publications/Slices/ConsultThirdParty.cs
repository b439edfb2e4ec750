using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The organ asks a third party, or another organ; the days until the answer are not counted. A stated due day stays as stated.</summary>
[Called("征求第三方意见", "Ask a third party")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record ConsultThirdParty : Command<DisclosureRequest>
{
    /// <summary>Reason of the suspension, as its code.</summary>
    public const string Reason = "thirdParty";

    /// <summary>Who is asked; only the organs that work on the request see it.</summary>
    [PersonalData]
    public string? ThirdParty { get; init; }

    public override IEnumerable<EntityId> Reads(DisclosureRequest request) => ReplyDue.Rests;

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.Received);
        request.RequireTimeLeft(context);
        var terms = ReplyDue.Terms(context);
        var answerDue = ReplyDue.Count(Term.OfWorkingDays("consulted", context.On, terms.ThirdPartyWorkingDays), context).Day;
        var due = request.ReplyDue is { IsStated: true } stated ? stated : ReplyDue.Computed(request.TermFor(terms).Suspend(context.On, Reason), context);
        return [new ThirdPartyConsulted(ThirdParty.Said(), answerDue, due)];
    }
}

internal sealed record ThirdPartyConsulted([property: PersonalData] string? ThirdParty, DateOnly? AnswerDueOn, ReplyDue ReplyDue) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state.Stepped(ReplyDue, context) with
    {
        Consultations = [.. state.Consultations, new Consultation(ThirdParty, context.On, AnswerDueOn)],
    };
}

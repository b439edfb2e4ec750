using InfoGov.Calendar;
using InfoGov.Duties;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>A request for disclosure: what is asked of whom, by when it is to be answered, and how it was.</summary>
internal sealed record DisclosureRequest
{
    public const string Kind = "request";

    public static readonly DisclosureRequest None = new();

    public string? City { get; init; }

    /// <summary>The organ that is asked.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>The information that is asked for.</summary>
    public string Subject { get; init; } = "";

    public Applicant? Applicant { get; init; }

    /// <summary>The digest of the code by which the applicant follows the request.</summary>
    [PersonalData]
    public string? FollowUpDigest { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The day of the latest step; none may lie before it.</summary>
    public DateOnly? LastStepOn { get; init; }

    public ReplyDue? ReplyDue { get; init; }

    public CorrectionAsked? Correction { get; init; }

    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    public Extension? Extension { get; init; }

    public IReadOnlyList<DueMove> DueMoves { get; init; } = [];

    /// <summary>The reply that stands.</summary>
    public RequestReply? Reply { get; init; }

    /// <summary>Replies that a later one took the place of, after an objection.</summary>
    public IReadOnlyList<RequestReply> EarlierReplies { get; init; } = [];

    /// <summary>What the applicant objected to, in order.</summary>
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The applicant gave it up.</summary>
    public RequestWithdrawal? Withdrawal { get; init; }

    public LegalRecord Law { get; init; } = new();

    /// <summary>The last day for the reply.</summary>
    public DateOnly? ReplyDueOn => ReplyDue?.Day;

    /// <summary>Where it stands; null before it is made.</summary>
    public RequestStage? Stage => this switch
    {
        { ReceivedOn: null } => null,
        { Withdrawal: not null } => RequestStage.Withdrawn,
        { Reply: not null, Objections: [.., { SettledOn: null }] } => RequestStage.Objected,
        { Reply.Result: ReplyResult.Answered } => RequestStage.Answered,
        { Reply.Result: ReplyResult.Rejected } => RequestStage.Rejected,
        { Reply.Result: ReplyResult.Transferred } => RequestStage.Transferred,
        { Correction: { ArrivedOn: null } } => RequestStage.AwaitingCorrection,
        { Consultations: [.., { AnsweredOn: null }] } => RequestStage.ConsultingThirdParty,
        _ => RequestStage.Received,
    };

    /// <summary>The day of the first reply: a later one does not make it late.</summary>
    public DateOnly? RepliedOn => (EarlierReplies is [var first, ..] ? first : Reply)?.RepliedOn;

    /// <summary>What is known of a request and owed for it; of one that was withdrawn nothing is.</summary>
    public static void Establish(Matter matter, DisclosureRequest request)
    {
        if (request is { ReceivedOn: null } or { Withdrawal: not null })
        {
            return;
        }

        matter
            .With(Facts.Request.ReceivedOn, request.ReceivedOn)
            .With(Facts.Request.ReplyDueOn, request.ReplyDueOn)
            .With(Facts.Request.RepliedOn, request.RepliedOn)
            .Owing(NationalLaw.Reply, request.ReplyDueOn, isMet: request.Reply is not null);
        if (request is { Reply: null, Consultations: [.., var consultation] })
        {
            matter.Owing(NationalLaw.ThirdPartyAnswer, consultation.AnswerDueOn, isMet: consultation.AnsweredOn is not null);
        }
    }

    /// <summary>Rejects a step on a request that was never made (404), at another stage (409 <c>wrongStage</c>), or before the step it follows (409 <c>tooEarly</c>).</summary>
    public void Require(CommandContext context, params RequestStage[] stages)
    {
        if (Stage is not { } stage)
        {
            throw Order.Refuse(404, "notFound", "没有此申请", "There is no such request.");
        }

        Order.NotBefore(context, LastStepOn ?? ReceivedOn);
        if (!stages.Contains(stage))
        {
            throw Order.WrongStage($"该申请{stage.Label().Zh}（{Show(stage)}），不能办理此步骤", $"The request {stage.Label().En} ({Show(stage)}); this step does not belong there.", [.. EndedBy(stage, stages)]);
        }
    }

    /// <summary>What ends a stage that is in the way of one of others.</summary>
    private static IEnumerable<string> EndedBy(RequestStage stage, RequestStage[] wanted) => stage switch
    {
        RequestStage.AwaitingCorrection when wanted.Contains(RequestStage.Received) => [nameof(RecordCorrection)],
        RequestStage.ConsultingThirdParty when wanted.Contains(RequestStage.Received) => [nameof(RecordThirdPartyAnswer)],
        RequestStage.Objected when wanted.Contains(RequestStage.Answered) || wanted.Contains(RequestStage.Rejected) => [nameof(AnswerObjection)],
        RequestStage.Received when wanted.Contains(RequestStage.AwaitingCorrection) => [nameof(RequestCorrection)],
        RequestStage.Received when wanted.Contains(RequestStage.ConsultingThirdParty) => [nameof(ConsultThirdParty)],
        RequestStage.Received when wanted.Contains(RequestStage.Answered) => [nameof(ReplyDisclosureRequest)],
        _ => [],
    };

    /// <summary>Rejects what would move the due day when the time for the reply is over (409 <c>wrongStage</c>): a late reply stays late.</summary>
    public void RequireTimeLeft(CommandContext context)
    {
        if (ReplyDueOn is { } due && context.On > due)
        {
            throw Order.WrongStage($"答复期限已于 {due:yyyy-MM-dd} 届满", $"The time for the reply was over on {due:yyyy-MM-dd}.");
        }
    }

    /// <summary>Rejects a transfer to nobody, or to the organ that was asked (400 <c>invalid</c>).</summary>
    public void RequireOther(string? organ, string path)
    {
        Order.NotBlank(organ, path);
        if (string.Equals(organ!.Trim(), Addressee, StringComparison.Ordinal))
        {
            throw Order.Refuse(400, "invalid", "不得移送给被申请机关自身", "It cannot be transferred to the organ that was asked.", path);
        }
    }

    /// <summary>The term that runs; one of an amount for requests that stated a day, or were made before terms were computed.</summary>
    public Term TermFor(DisclosureTerms terms) => ReplyDue is { IsStated: false } due ? due.Due.Term : Term.OfWorkingDays(ReplyDue.Received, ReceivedOn!.Value, terms.ReplyWorkingDays);

    /// <summary>The same with the due day of a step.</summary>
    public DisclosureRequest Stepped(ReplyDue? due, EventContext context) => this with
    {
        LastStepOn = context.On,
        ReplyDue = due,
    };

    /// <summary>The objections with the last one settled.</summary>
    public IReadOnlyList<Objection> Settled(DateOnly on, string? answer) =>
        Objections is [.., { SettledOn: null } open] ? [.. Objections.SkipLast(1), open with { SettledOn = on, Answer = answer }] : Objections;

    private static string Show(RequestStage stage) => FactType.ShowValue(stage);
}

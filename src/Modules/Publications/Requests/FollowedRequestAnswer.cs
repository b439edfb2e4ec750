using InfoGov.Calendar;
using InfoGov.Documents;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>What the applicant sees of a request, as <see cref="FollowedRequest"/> shows it.</summary>
internal sealed record FollowedRequestAnswer(
    string City,
    string Addressee,
    string Subject,
    RequestStage Stage,
    DateOnly ReceivedOn,
    FollowedDue? ReplyDue,
    IReadOnlyList<DueMove> DueMoves,
    CorrectionAsked? Correction,
    IEnumerable<FollowedConsultation> Consultations,
    Extension? Extension,
    FollowedReply? Reply,
    IEnumerable<FollowedReply> EarlierReplies,
    IReadOnlyList<Objection> Objections,
    RequestWithdrawal? Withdrawal,
    IEnumerable<FollowedDocument> YourDocuments,
    IEnumerable<FollowedStep> Open);

/// <summary>By when a request is to be replied to, and how that came about.</summary>
internal sealed record FollowedDue(
    DateOnly? Day,
    bool IsStated,
    bool Provisional,
    string Explanation,
    string Start,
    DateOnly From,
    TermUnit Unit,
    int Budget,
    IReadOnlyList<Suspension> Suspensions,
    IReadOnlyList<SkippedDay> Skipped,
    IReadOnlyList<CalendarDay> MadeWorking,
    IReadOnlyList<CitedNotice> Notices,
    string? Source)
{
    public static FollowedDue Of(ReplyDue reply, bool english)
    {
        var due = reply.Due;
        return new FollowedDue(
            due.Day, reply.IsStated, due.IsProvisional, due.InWords().In(english), due.Term.Start, due.Term.From, due.Term.Unit, due.Term.Budget, due.Term.Suspensions,
            due.Skipped, due.Counted, due.Notices, reply.Source);
    }
}

/// <summary>A third party was asked, and answered.</summary>
internal sealed record FollowedConsultation(DateOnly AskedOn, DateOnly? AnsweredOn);

/// <summary>A reply, with the documents that came with it.</summary>
internal sealed record FollowedReply(ReplyResult Result, string? LegalBasis, string? ReferredTo, DateOnly RepliedOn, string? Text, IEnumerable<FollowedDocument> Documents);

/// <summary>A document that the applicant may fetch by its number.</summary>
internal sealed record FollowedDocument(int Number, string Name, string? Title, string MediaType, long Size, string Sha256, DateOnly On)
{
    public static FollowedDocument Of(Attachment document) => new(document.Number, document.Name, document.Title, document.MediaType, document.Size, document.Sha256, document.On);
}

/// <summary>What the applicant may do now: where it is sent, with which members.</summary>
internal sealed record FollowedStep(string Url, IReadOnlyList<string> Members, string Label);

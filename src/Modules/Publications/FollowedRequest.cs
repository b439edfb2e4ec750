using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>What the applicant sees of a request, as <see cref="FollowRequestEndpoint"/> writes it; the OpenAPI document is made from it.</summary>
internal sealed record FollowedRequest(
    string City,
    string Addressee,
    string Subject,
    RequestStage Stage,
    DateOnly ReceivedOn,
    FollowedDue? ReplyDue,
    IReadOnlyList<DueMove> DueMoves,
    CorrectionAsked? Correction,
    IReadOnlyList<FollowedConsultation> Consultations,
    Extension? Extension,
    RequestReply? Reply)
{
    public static readonly Operation Operation = new("follow-request", new Text("凭申请时给出的查询码，看信息公开申请办到哪一步", "Where a request for disclosure stands, by the code given when it was made"))
    {
        Description = new Text(
            "显示阶段、日期、答复期限及每个不计的日子、须补正的内容、延期及理由、答复及依据。",
            "Shows stage, days, the due day with every day not counted, what is to be corrected, an extension with its reason, and the reply with its grounds."),
        Body = typeof(FollowedCode),
        Example = """{"code":"7K3QX-9M2TB-4HVWC-8RZ1D-5NPYE"}""",
        Replies = [Api.Reply.Of<FollowedRequest>()],
        Failures = [new(400, "invalidBody"), new(404, "unknownCode"), new(413, "tooLarge"), new(415, "unsupportedMediaType"), new(429, "tooManyRequests")],
    };
}

/// <summary>The code given when a request was made.</summary>
internal sealed record FollowedCode(string Code);

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
    string? Source);

/// <summary>A third party was asked, and answered.</summary>
internal sealed record FollowedConsultation(DateOnly AskedOn, DateOnly? AnsweredOn);

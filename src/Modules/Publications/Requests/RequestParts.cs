using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>Where a request stands.</summary>
internal enum RequestStage
{
    /// <summary>The time for the reply runs.</summary>
    Received,

    /// <summary>The applicant was asked to correct it; the time starts anew when the correction arrives.</summary>
    AwaitingCorrection,

    /// <summary>A third party is asked; the time is not counted.</summary>
    ConsultingThirdParty,

    Answered,

    Rejected,

    Transferred,

    /// <summary>The applicant objects to the reply; the organ replies anew or says why the reply stands.</summary>
    Objected,

    /// <summary>The applicant gave it up.</summary>
    Withdrawn,
}

/// <summary>What the stages of a request are called.</summary>
internal static class RequestStages
{
    /// <summary>How a request stands, as it follows the word “request”.</summary>
    public static Text Label(this RequestStage stage) => stage switch
    {
        RequestStage.Received => new("已收到，正在办理", "was received and is being worked on"),
        RequestStage.AwaitingCorrection => new("正待补正", "awaits a correction"),
        RequestStage.ConsultingThirdParty => new("正在征求第三方意见", "waits for a third party that was asked"),
        RequestStage.Answered => new("已答复", "was answered"),
        RequestStage.Rejected => new("已答复不予公开", "was rejected"),
        RequestStage.Transferred => new("已移送其他机关", "was transferred to another organ"),
        RequestStage.Objected => new("有异议待处理", "has an objection that is not dealt with"),
        _ => new("已撤回", "was withdrawn"),
    };
}

/// <summary>What the applicant was asked to correct.</summary>
/// <param name="What">What is unclear.</param>
/// <param name="AskedOn">The day it was asked.</param>
/// <param name="NoticeDueOn">The last day for asking.</param>
/// <param name="IsLate">It was asked after that day.</param>
/// <param name="ArrivedOn">The day the corrected request arrived.</param>
/// <param name="Answer">What the applicant said.</param>
internal sealed record CorrectionAsked(string What, DateOnly AskedOn, DateOnly? NoticeDueOn, bool IsLate, DateOnly? ArrivedOn = null, string? Answer = null);

/// <summary>A third party whose interests the disclosure may harm was asked.</summary>
internal sealed record Consultation([property: PersonalData] string? ThirdParty, DateOnly AskedOn, DateOnly? AnswerDueOn, DateOnly? AnsweredOn = null, bool? Agrees = null);

/// <summary>The reply was put off.</summary>
internal sealed record Extension(string Reason, int WorkingDays, DateOnly ExtendedOn);

/// <summary>The due day moved with the calendar.</summary>
/// <param name="Old">The day before.</param>
/// <param name="New">The day since.</param>
/// <param name="On">When it was computed anew.</param>
/// <param name="Notices">The notices that made the difference.</param>
internal sealed record DueMove(DateOnly? Old, DateOnly? New, DateOnly On, IReadOnlyList<string> Notices);

/// <summary>How a request was answered.</summary>
/// <param name="Result">What it comes to.</param>
/// <param name="LegalBasis">What it rests on.</param>
/// <param name="ReferredTo">The organ that is responsible.</param>
/// <param name="RepliedOn">The day.</param>
/// <param name="Text">What it says.</param>
/// <param name="Documents">The numbers of the documents that are given out with it.</param>
internal sealed record RequestReply(ReplyResult Result, string? LegalBasis, string? ReferredTo, DateOnly RepliedOn, string? Text = null, IReadOnlyList<int>? Documents = null);

/// <summary>An objection to the reply, or to there being none in time.</summary>
/// <param name="Grounds">What the applicant says.</param>
/// <param name="On">The day.</param>
/// <param name="ToSilence">The time for the reply was over and there was none.</param>
/// <param name="SettledOn">The day on which the organ replied, anew or for the first time, or said why the reply stands.</param>
/// <param name="Answer">Why the reply stands.</param>
internal sealed record Objection(string Grounds, DateOnly On, bool ToSilence, DateOnly? SettledOn = null, string? Answer = null);

/// <summary>The applicant gave the request up.</summary>
internal sealed record RequestWithdrawal(DateOnly On, string? Reason);

/// <summary>What a reply comes to.</summary>
internal enum ReplyResult
{
    Answered,
    Rejected,
    Transferred,
}

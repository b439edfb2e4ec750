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
}

/// <summary>What the applicant was asked to correct.</summary>
/// <param name="What">What is unclear.</param>
/// <param name="AskedOn">The day it was asked.</param>
/// <param name="NoticeDueOn">The last day for asking.</param>
/// <param name="IsLate">It was asked after that day.</param>
/// <param name="ArrivedOn">The day the corrected request arrived.</param>
internal sealed record CorrectionAsked(string What, DateOnly AskedOn, DateOnly? NoticeDueOn, bool IsLate, DateOnly? ArrivedOn = null);

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
internal sealed record RequestReply(ReplyResult Result, string? LegalBasis, string? ReferredTo, DateOnly RepliedOn);

/// <summary>What a reply comes to.</summary>
internal enum ReplyResult
{
    Answered,
    Rejected,
    Transferred,
}

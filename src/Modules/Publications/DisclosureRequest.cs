using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>
/// A request for disclosure: what is asked of whom, and how it was answered. Who asks, and how to reach them, is not
/// stored.
/// </summary>
internal sealed record DisclosureRequest
{
    public const string Kind = "request";

    public static readonly DisclosureRequest None = new();

    public string? City { get; init; }

    /// <summary>The organ that is asked.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>The information that is asked for.</summary>
    public string Subject { get; init; } = "";

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The day computed under national rules, as stated; no city's text has a term.</summary>
    public DateOnly? ReplyDueOn { get; init; }

    public RequestReply? Reply { get; init; }

    public LegalRecord Law { get; init; } = new();

    public static void Establish(Matter matter, DisclosureRequest request) => matter
        .With(Facts.Request.ReceivedOn, request.ReceivedOn)
        .With(Facts.Request.ReplyDueOn, request.ReplyDueOn)
        .With(Facts.Request.RepliedOn, request.Reply?.RepliedOn);
}

/// <summary>How a request was answered.</summary>
internal sealed record RequestReply(ReplyResult Result, string? LegalBasis, string? ReferredTo, DateOnly RepliedOn);

/// <summary>What a reply comes to.</summary>
internal enum ReplyResult
{
    Answered,
    Rejected,
    Transferred,
}

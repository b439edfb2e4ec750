using InfoGov.Documents;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>
/// What the applicant sees of a request, and may do with it, by its code. Every member is listed on purpose; nothing in it says who
/// asked.
/// </summary>
internal static class FollowedRequest
{
    /// <summary>Where the applicant follows the request; the steps are below it.</summary>
    public const string Path = "/api/disclosure/follow-request";

    private static readonly ActorRef AsApplicant = new(Caller.Anonymous.Name, FactType.ShowValue(Role.Citizen), Caller.Anonymous.Unit);

    /// <summary>What the applicant sees of the request.</summary>
    public static FollowedRequestAnswer Shown(DisclosureRequest request, Life life, DateOnly today, bool english) => new(
        request.City!,
        request.Addressee,
        request.Subject,
        request.Stage!.Value,
        request.ReceivedOn!.Value,
        request.ReplyDue is { } due ? FollowedDue.Of(due, english) : null,
        request.DueMoves,
        request.Correction,
        request.Consultations.Select(c => new FollowedConsultation(c.AskedOn, c.AnsweredOn)),
        request.Extension,
        request.Reply is not { } reply ? null : Reply(reply, life),
        request.EarlierReplies.Select(earlier => Reply(earlier, life)),
        request.Objections,
        request.Withdrawal,
        life.Documents.Where(IsApplicants).Select(FollowedDocument.Of),
        OpenTo(request, today).Select(step => new FollowedStep($"{Path}/{step.Step}", step.Members, step.Label.In(english))));

    /// <summary>What the applicant may do now, by the code.</summary>
    private static IEnumerable<(string Step, string[] Members, Text Label)> OpenTo(DisclosureRequest request, DateOnly today)
    {
        var isOpen = request.Stage is RequestStage.Received or RequestStage.AwaitingCorrection or RequestStage.ConsultingThirdParty;
        if (request.Stage == RequestStage.AwaitingCorrection)
        {
            yield return ("answer-correction", ["code", "subject", "text"], new("答复补正", "Answer the correction"));
        }

        if (request.Stage is not (null or RequestStage.Withdrawn))
        {
            yield return ("add-document", ["code", "file", "title"], new("补充材料（multipart/form-data）", "Add a document (multipart/form-data)"));
        }

        if (isOpen)
        {
            yield return ("withdraw", ["code", "reason"], new("撤回申请", "Withdraw the request"));
        }

        if (request.Objections is not [.., { SettledOn: null }] && (request.Reply is not null || (isOpen && today > request.ReplyDueOn)))
        {
            yield return ("object", ["code", "grounds"], new("提出异议", "Object"));
        }

        if (Given(request).Any())
        {
            yield return ("get-document", ["code", "number"], new("取得文件", "Fetch a document"));
        }
    }

    /// <summary>The document of a number, if the applicant may have it: what came with a reply, and what they added themselves.</summary>
    public static Attachment? DocumentFor(DisclosureRequest request, Life life, int number) =>
        life.Documents.FirstOrDefault(d => d.Number == number && d.WithdrawnOn is null && (Given(request).Contains(number) || IsApplicants(d)));

    private static IEnumerable<int> Given(DisclosureRequest request) => request.EarlierReplies.Append(request.Reply).SelectMany(reply => reply?.Documents ?? []);

    private static bool IsApplicants(Attachment document) => document.By == AsApplicant;

    private static FollowedReply Reply(RequestReply reply, Life life) => new(
        reply.Result, reply.LegalBasis, reply.ReferredTo, reply.RepliedOn, reply.Text,
        life.Documents.Where(d => d.WithdrawnOn is null && reply.Documents?.Contains(d.Number) == true).Select(FollowedDocument.Of));
}

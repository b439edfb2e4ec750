using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>
/// The organ replies to a request, whatever it was still waiting for; after an objection it replies anew. The applicant reads the text and
/// fetches the documents by the code.
/// </summary>
[Called("答复公开申请", "Reply to a request for information")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record ReplyDisclosureRequest : Command<DisclosureRequest>
{
    public required ReplyResult Result { get; init; }

    /// <summary>What a rejection rests on; it names that always.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The organ a request was transferred to; a transfer names it always.</summary>
    public string? ReferredTo { get; init; }

    /// <summary>What the reply says.</summary>
    public string? Text { get; init; }

    /// <summary>The numbers of the documents attached to the request that are given out with it.</summary>
    public IReadOnlyList<int>? Documents { get; init; }

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.Received, RequestStage.AwaitingCorrection, RequestStage.ConsultingThirdParty, RequestStage.Objected);
        if (Result == ReplyResult.Rejected)
        {
            Order.NotBlank(LegalBasis, "legalBasis");
        }

        if (Result == ReplyResult.Transferred)
        {
            request.RequireOther(ReferredTo, "referredTo");
        }

        RequireDocuments(context);
        return [new DisclosureRequestReplied(Result, LegalBasis.Said(), ReferredTo.Said(), Text.Said(), Documents is { Count: > 0 } given ? [.. given.Distinct()] : null)];
    }

    /// <summary>Rejects a number that no document has, or one that was withdrawn (400 <c>unknownDocument</c>).</summary>
    private void RequireDocuments(CommandContext context)
    {
        int[] there = [.. context.Life.Documents.Where(d => d.WithdrawnOn is null).Select(d => d.Number)];
        foreach (var (i, number) in (Documents ?? []).Index().Where(d => !there.Contains(d.Item)))
        {
            var attached = there.Length == 0 ? new Text("无", "none") : new Text(string.Join("、", there), string.Join(", ", there));
            throw Order.Refuse(400, "unknownDocument", $"此申请没有第 {number} 号文件；已附：{attached.Zh}。先用 POST …/documents 附上", $"The request has no document {number}; attached are: {attached.En}. Attach it first, by POST …/documents.", $"documents[{i}]");
        }
    }
}

internal sealed record DisclosureRequestReplied(ReplyResult Result, string? LegalBasis, string? ReferredTo, string? Text = null, IReadOnlyList<int>? Documents = null) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state with
    {
        LastStepOn = context.On,
        EarlierReplies = state.Reply is { } earlier ? [.. state.EarlierReplies, earlier] : state.EarlierReplies,
        Reply = new RequestReply(Result, LegalBasis, ReferredTo, context.On, Text, Documents),
        Objections = state.Settled(context.On, answer: null),
        Law = state.Law.After(context),
    };
}

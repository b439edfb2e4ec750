using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The information is another organ's: the applicant is told which, and the request ends here.</summary>
[Called("移送申请", "Transfer a request")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record TransferRequest : Command<DisclosureRequest>
{
    /// <summary>The organ that is responsible.</summary>
    public required string To { get; init; }

    /// <summary>What the transfer rests on.</summary>
    public string? LegalBasis { get; init; }

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.RequireOther(To, "to");
        return new ReplyDisclosureRequest { Result = ReplyResult.Transferred, LegalBasis = LegalBasis, ReferredTo = To }.Decide(request, context);
    }
}

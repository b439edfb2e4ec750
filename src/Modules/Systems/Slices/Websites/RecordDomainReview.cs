using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>An informatization authority records its review of a domain; which authority it is follows from who sends it.</summary>
[Called("登记域名审核", "Record the review of a domain")]
[Slice(Module.Systems, Website.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RecordDomainReview : Command<Website>
{
    public required string Domain { get; init; }

    public required Outcome Result { get; init; }

    public override IEnumerable<IEvent<Website>> Decide(Website website, CommandContext context)
    {
        website.Require(context);
        Order.NotBlank(Domain, "domain");
        return [new DomainReviewRecorded(Website.Normal(Domain), context.Caller.Role, Result)];
    }
}

internal sealed record DomainReviewRecorded(string Domain, Role? By, Outcome Result) : WebsiteEvent
{
    protected override Website Happen(Website website, EventContext context) =>
        website with { Reviews = [.. website.Reviews, new DomainReview(Domain, By, Result, context.On)] };
}

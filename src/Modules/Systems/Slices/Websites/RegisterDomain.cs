using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>A state organ registers the domain of its website. Only reviews of that very domain count.</summary>
[Slice(Module.Systems, Website.Kind), SentBy(Role.StateOrgan)]
internal sealed record RegisterDomain : Command<Website>
{
    public required string Domain { get; init; }

    public override Act Act => Acts.RegisterDomain;

    public override void Establish(Matter matter, Website website, CommandContext context) =>
        website.EstablishReview(matter, Website.Normal(Domain));

    public override IEnumerable<IEvent<Website>> Decide(Website website, CommandContext context)
    {
        website.Require(context);
        Order.NotBlank(Domain, "domain");
        return website.Domain is null
            ? [new DomainRegistered(Website.Normal(Domain))]
            : throw Order.WrongStage("网站已有域名", "The website has its domain already.");
    }
}

internal sealed record DomainRegistered(string Domain) : WebsiteEvent
{
    protected override Website Happen(Website website, EventContext context) =>
        website with { Domain = Domain, DomainRegisteredOn = context.On };
}

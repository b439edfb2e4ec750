using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Publications;

/// <summary>A unit withdraws what it published by mistake; its public rows go.</summary>
[Called("撤回公布", "Withdraw a publication")]
[Slice(Module.Disclosure, Publication.Kind), SentBy(Role.StateOrgan, Role.PublicServiceUnit, Role.InternetOperator)]
internal sealed record WithdrawPublication : Command<Publication>
{
    public required string Reason { get; init; }

    public override IEnumerable<IEvent<Publication>> Decide(Publication publication, CommandContext context)
    {
        publication.MustNotBeSecret();
        if (publication.PublishedOn is null)
        {
            throw Order.Refuse(404, "notFound", "没有此发布", "There is no such publication.");
        }

        Order.NotBlank(Reason, "reason");
        Order.NotBefore(context, publication.PublishedOn);
        return publication.WithdrawnOn is null
            ? [new PublicationWithdrawn(Reason.Trim())]
            : throw Order.WrongStage("该发布已撤回", "The publication is withdrawn already.");
    }
}

internal sealed record PublicationWithdrawn(string Reason) : IEvent<Publication>
{
    public Publication Apply(Publication state, EventContext context) => state with { WithdrawnOn = context.On };
}

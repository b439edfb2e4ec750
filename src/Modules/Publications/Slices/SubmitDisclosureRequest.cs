using System.Text.Json.Serialization;
using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>Someone requests the disclosure of information. The body has no place for who it is.</summary>
[Slice(Module.Disclosure, DisclosureRequest.Kind, Opens = true), SentBy(Role.Citizen)]
internal sealed record SubmitDisclosureRequest : Command<DisclosureRequest>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    /// <summary>The organ that is asked.</summary>
    public required string Addressee { get; init; }

    /// <summary>The information that is asked for; nothing about the person who asks.</summary>
    public required string Subject { get; init; }

    /// <summary>The day it was received; that of the act unless said.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The last day for the reply, computed under national rules.</summary>
    public DateOnly? ReplyDueOn { get; init; }

    public override Act Act => Acts.SubmitDisclosureRequest;

    public override string? City(GrainId id, DisclosureRequest request) => CityCode;

    public override void Establish(Matter matter, DisclosureRequest request, CommandContext context) => matter
        .With(Facts.Request.ReceivedOn, ReceivedOn ?? context.On)
        .With(Facts.Request.ReplyDueOn, ReplyDueOn);

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        if (request.ReceivedOn is not null)
        {
            throw Order.Exists("该申请已提出", "The request was made already.");
        }

        var received = ReceivedOn ?? context.On;
        Order.NotBlank(Addressee, "addressee");
        Order.NotBlank(Subject, "subject");
        Order.NotAfter(context, received, "receivedOn");
        return ReplyDueOn < received
            ? throw Order.Refuse(400, "invalid", "答复期限早于收到日", "The reply would be due before the request was received.", "replyDueOn")
            : [new DisclosureRequestSubmitted(CityCode, Addressee.Trim(), Subject.Trim(), received, ReplyDueOn)];
    }
}

internal sealed record DisclosureRequestSubmitted(string City, string Addressee, string Subject, DateOnly ReceivedOn, DateOnly? ReplyDueOn) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state with
    {
        City = City,
        Addressee = Addressee,
        Subject = Subject,
        ReceivedOn = ReceivedOn,
        ReplyDueOn = ReplyDueOn,
        Law = state.Law.After(context),
    };
}

using System.Text.Json.Serialization;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Authorization;

namespace InfoGov.Publications;

/// <summary>Someone requests the disclosure of information; no key is needed, and a code to follow the request comes back. Days are stated only by who has a key.</summary>
[Slice(Module.Disclosure, DisclosureRequest.Kind, Opens = true), SentBy(Role.Citizen), AllowAnonymous]
internal sealed record SubmitDisclosureRequest : FollowedCommand<DisclosureRequest>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    /// <summary>The organ that is asked.</summary>
    public required string Addressee { get; init; }

    /// <summary>The information that is asked for.</summary>
    public required string Subject { get; init; }

    /// <summary>Who asks; only the organs that work on the request see it.</summary>
    public Applicant? Applicant { get; init; }

    /// <summary>The day it was received; that of the act unless said.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The last day for the reply, where the sender states it; else it is computed.</summary>
    public DateOnly? ReplyDueOn { get; init; }

    public override Act Act => Acts.SubmitDisclosureRequest;

    public override string? City(EntityId id, DisclosureRequest request) => CityCode;

    public override IEnumerable<EntityId> Reads(DisclosureRequest request) => ReplyDue.Rests;

    public override void Establish(Matter matter, DisclosureRequest request, CommandContext context) => matter
        .With(Facts.Request.ReceivedOn, ReceivedOn ?? context.On)
        .With(Facts.Request.ReplyDueOn, Due(context)?.Day);

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        if (request.ReceivedOn is not null)
        {
            throw Order.Exists("该申请已提出", "The request was made already.");
        }

        if (context.Caller.IsAnonymous && DayStated() is { } path)
        {
            throw Order.Refuse(400, "invalid", $"无密钥者不得填写 {path}：以提交当日为准", $"Who has no key may not state {path}: the day it is sent counts.", path);
        }

        var received = ReceivedOn ?? context.On;
        Order.NotBlank(Addressee, "addressee");
        Order.NotBlank(Subject, "subject");
        Order.NotAfter(context, received, "receivedOn");
        return ReplyDueOn < received
            ? throw Order.Refuse(400, "invalid", "答复期限早于收到日", "The reply would be due before the request was received.", "replyDueOn")
            : [new DisclosureRequestSubmitted(CityCode, Addressee.Trim(), Subject.Trim(), received, ReplyDueOn, Due(context), Applicant.Checked(Applicant), FollowUpDigest)];
    }

    /// <summary>The member that states a day; null when none does.</summary>
    private string? DayStated() => On is not null ? "on" : ReceivedOn is not null ? "receivedOn" : ReplyDueOn is not null ? "replyDueOn" : null;

    /// <summary>The day stated or computed; null for a request received in the future, which is rejected.</summary>
    private ReplyDue? Due(CommandContext context)
    {
        var received = ReceivedOn ?? context.On;
        return received > context.On ? null
            : ReplyDueOn is { } stated ? ReplyDue.Stated(received, stated, context)
            : ReplyDue.Computed(Term.OfWorkingDays(ReplyDue.Received, received, ReplyDue.Terms(context).ReplyWorkingDays), context);
    }
}

/// <summary>A request was made. <paramref name="ReplyDueOn"/> is the day as it was stated.</summary>
internal sealed record DisclosureRequestSubmitted(
    string City,
    string Addressee,
    string Subject,
    DateOnly ReceivedOn,
    DateOnly? ReplyDueOn,
    ReplyDue? ReplyDue = null,
    Applicant? Applicant = null,
    [property: PersonalData] string? FollowUpDigest = null) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state with
    {
        City = City,
        Addressee = Addressee,
        Subject = Subject,
        Applicant = Applicant,
        FollowUpDigest = FollowUpDigest,
        ReceivedOn = ReceivedOn,
        LastStepOn = ReceivedOn,
        ReplyDue = ReplyDue ?? AsStatedBefore(),
        Law = state.Law.After(context),
    };

    /// <summary>Requests that were made before terms were computed have at most a stated day.</summary>
    private ReplyDue? AsStatedBefore() => ReplyDueOn is not { } stated ? null
        : new ReplyDue(new DueDay(stated, IsProvisional: false, Term.OfCalendarDay(ReplyDue.Received, ReceivedOn, stated), [], [], [], ""), IsStated: true, Source: null);
}

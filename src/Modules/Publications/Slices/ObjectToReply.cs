using InfoGov.Entities;

namespace InfoGov.Publications;

/// <summary>The applicant objects, by the code: to the reply, or to there being none when its time is over.</summary>
internal sealed record ObjectToReply(string Grounds) : Command<DisclosureRequest>
{
    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.Received, RequestStage.AwaitingCorrection, RequestStage.ConsultingThirdParty, RequestStage.Answered, RequestStage.Rejected, RequestStage.Transferred);
        var grounds = Order.NotBlank(Grounds, "grounds");
        if (request.Reply is null && !(context.On > request.ReplyDueOn))
        {
            throw request.ReplyDueOn is { } due
                ? Order.Refuse(409, "tooEarly", $"尚未答复，答复期限为 {due:yyyy-MM-dd}；自次日起可以提出异议", $"There is no reply yet, and the time for it lasts until {due:yyyy-MM-dd}; from the day after an objection can be made.")
                : Order.WrongStage("尚未答复，答复期限正在中止", "There is no reply yet, and the time for it is suspended.");
        }

        return request.Objections is [.., { SettledOn: null }]
            ? throw Order.Exists("已提出异议，机关尚未处理", "An objection was made already, and the organ has not dealt with it.")
            : [new ObjectedToReply(grounds, ToSilence: request.Reply is null)];
    }
}

internal sealed record ObjectedToReply(string Grounds, bool ToSilence) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state with
    {
        LastStepOn = context.On,
        Objections = [.. state.Objections, new Objection(Grounds, context.On, ToSilence)],
    };
}

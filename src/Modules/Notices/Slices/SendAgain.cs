using System.Collections.Immutable;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Notices.Webhooks;

/// <summary>Has notices that were given up sent once more.</summary>
[Slice(Module.Administration, Webhook.KindName), SentBy(Administrator = true)]
internal sealed record SendAgain : Command<Webhook>
{
    /// <summary>The id of the notice; all of them unless said.</summary>
    public string? Notice { get; init; }

    public override IEnumerable<IEvent<Webhook>> Decide(Webhook state, CommandContext context)
    {
        state.Require(context);
        if (Notice is not null && !state.DeadLetters.Any(d => d.Notice == Notice))
        {
            throw Order.Refuse(404, "unknownNotice", "未送达的通知中没有此编号", "No notice of that id was given up.", "notice");
        }

        ImmutableArray<string> again = [.. state.DeadLetters.Where(d => !d.Again && (Notice is null || d.Notice == Notice)).Select(d => d.Notice)];
        return again.IsEmpty ? [] : [new DeadLettersRequested(again)];
    }
}

/// <summary>Somebody asked that notices be sent again.</summary>
internal sealed record DeadLettersRequested(ImmutableArray<string> Notices) : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with
    {
        DeadLetters = [.. state.DeadLetters.Select(d => Notices.Contains(d.Notice, StringComparer.Ordinal) ? d with { Again = true } : d)],
    };
}

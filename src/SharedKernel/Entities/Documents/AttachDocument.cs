using InfoGov.Documents;
using InfoGov.Secrecy;

namespace InfoGov.Entities;

/// <summary>A content in the store, as it is to be attached; effective today unless <paramref name="On"/> says when.</summary>
public sealed record AttachedContent(string Name, string MediaType, long Size, string Sha256, string? Title, DateOnly? On);

/// <summary>Attaches a document whose content is in the store already; the same content under the same name is attached once.</summary>
public sealed record AttachDocument<TState>(string Name, string MediaType, long Size, string Sha256, string? Title) : Command<TState>
    where TState : class
{
    private const int Most = 1000;

    /// <inheritdoc/>
    public override IEnumerable<IEvent<TState>> Decide(TState state, CommandContext context)
    {
        (state as ISecretMatter)?.MustNotBeSecret();
        if (context.Life.Documents.Any(d => d.Sha256 == Sha256 && d.Name == Name && d.WithdrawnOn is null))
        {
            return [];
        }

        return context.Life.Documents.Length < Most
            ? [new DocumentAttached<TState>(Name, MediaType, Size, Sha256, Title)]
            : throw Order.Refuse(409, "tooManyDocuments", $"一项至多附 {Most} 份文件", $"An entity has {Most} documents at most.");
    }
}

/// <summary>A document was attached: effective on the day of the act, received when the event was recorded.</summary>
internal sealed record DocumentAttached<TState>(string Name, string MediaType, long Size, string Sha256, string? Title) : IEvent<TState>, ILifeEvent
    where TState : class
{
    public TState Apply(TState state, EventContext context) => state;

    public Life Apply(Life life, EventContext context) => life with
    {
        Documents = life.Documents.Add(new Attachment(life.Documents.Length + 1, Name, MediaType, Size, Sha256, context.On, context.RecordedAt, context.Actor, Title)),
    };
}

/// <summary>Withdraws a document: its content is no longer given out; that it was there stays in the history.</summary>
public sealed record WithdrawDocument<TState>(int Number, string Reason) : Command<TState>
    where TState : class
{
    /// <inheritdoc/>
    public override IEnumerable<IEvent<TState>> Decide(TState state, CommandContext context)
    {
        (state as ISecretMatter)?.MustNotBeSecret();
        if (Number < 1 || Number > context.Life.Documents.Length)
        {
            throw Order.Refuse(404, "unknownDocument", "没有此文件", "There is no such document.", "number");
        }

        var reason = Order.NotBlank(Reason, "reason");
        return context.Life.Documents[Number - 1].WithdrawnOn is null ? [new DocumentWithdrawn<TState>(Number, reason)] : [];
    }
}

/// <summary>A document was withdrawn.</summary>
internal sealed record DocumentWithdrawn<TState>(int Number, string Reason) : IEvent<TState>, ILifeEvent
    where TState : class
{
    public TState Apply(TState state, EventContext context) => state;

    public Life Apply(Life life, EventContext context) => life with
    {
        Documents = life.Documents.SetItem(Number - 1, life.Documents[Number - 1] with { WithdrawnOn = context.On, WithdrawnFor = Reason }),
    };
}

using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>A request to share a resource. Members named like a fact hold what was established for it.</summary>
internal sealed record Sharing
{
    public const string Kind = "sharing";

    public static readonly Sharing None = new();

    public string? City { get; init; }

    /// <summary>The key of the resource.</summary>
    public string? ResourceId { get; init; }

    public Unit Requester { get; init; } = new("");

    public OwnerType? RequesterType { get; init; }

    /// <summary>What the requester wants the data for.</summary>
    public string? Purpose { get; init; }

    public SharingStage Stage { get; init; }

    /// <summary>Everything negotiated so far; null before the first negotiation.</summary>
    public IReadOnlyList<NegotiationTopic>? Topics { get; init; }

    /// <summary>What the last negotiation came to.</summary>
    public NegotiationResult? Result { get; init; }

    /// <summary>Why it was refused, and what the refusal rests on.</summary>
    public SharingRefusal? Refusal { get; init; }

    /// <summary>What the coordinating authority found.</summary>
    public string? Coordination { get; init; }

    public SharingDays Days { get; init; } = new();

    public LegalRecord Law { get; init; } = new();

    /// <summary>The address of a request.</summary>
    public static EntityId At(string key) => new(Kind, key);

    public static void Establish(Matter matter, Sharing sharing) => matter
        .With(Facts.Sharing.RequesterType, sharing.RequesterType)
        .With(Facts.Sharing.Coordinated, sharing.Days.Coordinated is null ? null : true)
        .With(Facts.Sharing.Negotiation.Topics, sharing.Topics)
        .With(Facts.Sharing.Negotiation.Result, sharing.Result);

    /// <summary>Rejects a step on a request that does not exist (404), and one before the last step (409 <c>tooEarly</c>).</summary>
    public void Require(CommandContext context)
    {
        if (Days.Requested is null)
        {
            throw Order.Refuse(404, "notFound", "没有此共享申请", "There is no such request.");
        }

        Order.NotBefore(context, Days.Updated);
    }

    /// <summary>The same, and rejects a step on a request that was answered (409 <c>wrongStage</c>).</summary>
    public void RequireOpen(CommandContext context)
    {
        Require(context);
        if (Stage is SharingStage.Granted or SharingStage.Refused)
        {
            throw Order.WrongStage("共享申请已答复", "The request was answered.");
        }
    }
}

/// <summary>Where a request is. A refused one can still be referred for coordination.</summary>
internal enum SharingStage
{
    /// <summary>Not requested yet.</summary>
    None,
    Requested,
    Negotiating,
    Escalated,
    Coordinated,
    Granted,
    Refused,
}

/// <summary>Why a request was refused.</summary>
internal sealed record SharingRefusal(RefusalGround? Ground, string? LegalBasis);

/// <summary>The days of its steps; the last time for steps that can be repeated.</summary>
internal sealed record SharingDays
{
    public DateOnly? Requested { get; init; }

    public DateOnly? Negotiated { get; init; }

    public DateOnly? Escalated { get; init; }

    public DateOnly? Coordinated { get; init; }

    public DateOnly? Answered { get; init; }

    /// <summary>The latest day of any step.</summary>
    public DateOnly? Updated { get; init; }
}

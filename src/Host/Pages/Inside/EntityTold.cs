using System.Text.Json.Nodes;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Inside;

/// <summary>An entity as its page of the API tells it, today or as of a day; what a kind has not is none.</summary>
public sealed record EntityTold(string Id, string Kind, long Version, string? City)
{
    /// <summary>The day it is told as of; null for today.</summary>
    public DateOnly? At { get; init; }

    public JsonObject State { get; init; } = [];

    public IReadOnlyList<HistoryTold> History { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DutyTold> Duties { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DocumentTold> Documents { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ActTold> Acts { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CandidateTold> Candidates { get; init => field = value ?? []; } = [];

    /// <summary>The addresses of what can be done now beside the acts.</summary>
    public IReadOnlyList<string> Commands { get; init => field = value ?? []; } = [];

    /// <summary>All there is to tell of a state secret.</summary>
    public SecretTold? Secret { get; init; }
}

/// <summary>That a matter is secret: since when, by which provisions other law takes over, and in words.</summary>
public sealed record SecretTold(DateOnly FoundOn, IReadOnlyList<string> RoutedOutBy, string Note);

/// <summary>An act: open to the reader now, or what stands against it.</summary>
public sealed record ActTold(string Act, string Label, string? Url, bool Open, IReadOnlyList<Role> SentBy, IReadOnlyList<Stop> Missing)
{
    public IReadOnlyList<AdviceTold> Advice { get; init => field = value ?? []; } = [];

    /// <summary>It is for others to do.</summary>
    public bool IsForOthers => Missing.Any(stop => stop.Code == "senderNotAdmitted");
}

/// <summary>What the law lets pass and is amiss all the same.</summary>
public sealed record AdviceTold(string Code, string Message, IReadOnlyList<string> Provisions);

/// <summary>Something that happened: what, when, by whom, and what the law said.</summary>
public sealed record HistoryTold(long Version, string What, DateOnly On, DateTimeOffset RecordedAt, ActorTold By, string Command)
{
    public LawTold? Law { get; init; }

    public JsonObject? Data { get; init; }

    public bool? KnownThen { get; init; }
}

/// <summary>Who did it.</summary>
public sealed record ActorTold(string Name, string? Role = null, string? Unit = null);

/// <summary>What the law said, as it was pinned.</summary>
public sealed record LawTold(string Act, IReadOnlyList<string> Cites, DateOnly? TextVersion = null);

/// <summary>A duty and how it stands.</summary>
public sealed record DutyTold(string Type, Role Actor, string Status, string Provision)
{
    public int? Number { get; init; }

    public Role? To { get; init; }

    public DateOnly? Due { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? Summary { get; init; }
}

/// <summary>A document of an entity.</summary>
public sealed record DocumentTold(int Number, string Name, long Size, string Sha256, DateOnly On, DateTimeOffset ReceivedAt, ActorTold By)
{
    public string? Title { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    public string? WithdrawnFor { get; init; }

    public string? Url { get; init; }
}

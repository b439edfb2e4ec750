namespace InfoGov.Host.Pages.Workbench.Lists;

/// <summary>A page of a list as the API tells it.</summary>
public sealed record ListTold<T>(IReadOnlyList<T> Items, long Total, int Page, int PageSize)
{
    /// <summary>Of an inbox: how many notices are unread.</summary>
    public long Unread { get; init; }

    public int Last => (int)Math.Max(1, (Total + PageSize - 1) / Math.Max(1, PageSize));
}

/// <summary>A notice in the inbox.</summary>
public sealed record NoticeTold(string Id, DateTimeOffset RecordedAt, string Kind, string City)
{
    public string? Url { get; init; }

    public string? Name { get; init; }

    public string? Unit { get; init; }

    public NoticeDuty? Duty { get; init; }

    public NoticeRefusal? Refusal { get; init; }
}

/// <summary>The duty that a notice tells of.</summary>
public sealed record NoticeDuty(string Type, string Provision, DateOnly? Due = null, DateOnly? Was = null);

/// <summary>The refusal that a notice tells of.</summary>
public sealed record NoticeRefusal(string Act, IReadOnlyList<string> Provisions);

/// <summary>A duty in a list.</summary>
public sealed record DutyListed(string Type, string City, string Actor, string Provision, string State)
{
    public string? Url { get; init; }

    public string? Name { get; init; }

    public string? Unit { get; init; }

    public DateOnly? Due { get; init; }
}

/// <summary>A record in a list.</summary>
public sealed record RecordListed(string Id, string Kind, DateTimeOffset ChangedAt, long OpenDuties, long OverdueDuties)
{
    public string? Url { get; init; }

    public string? City { get; init; }

    public string? Name { get; init; }

    public string? Unit { get; init; }

    public string? Stage { get; init; }
}

namespace InfoGov.Host.Pages.Console.Access;

/// <summary>A key in a list.</summary>
public sealed record KeyListed(string Id, string Name, string Role, string State)
{
    public string? Unit { get; init; }

    public string? City { get; init; }

    public string? Area { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateOnly? LastUsedOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>A person in a list.</summary>
public sealed record PersonListed(string Id, string Login, string Name, string Role, string State, bool MustChange)
{
    public string? Unit { get; init; }

    public string? City { get; init; }

    public string? Area { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public bool SecondFactor { get; init; }

    public DateTimeOffset? InvitedAt { get; init; }

    public DateOnly? LastSignedInOn { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }
}

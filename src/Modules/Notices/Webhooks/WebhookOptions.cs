namespace InfoGov.Notices.Webhooks;

/// <summary>How webhooks are delivered.</summary>
internal sealed record WebhookOptions
{
    /// <summary>How often the log is looked at for new notices.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a receiver may take to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one host has a webhook to itself. After a crash nobody delivers to it for so long.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most notices that are delivered under one lease.</summary>
    public int Batch { get; init; } = 100;

    /// <summary>How long to wait after the first failure, the second, and so on; after one more the notice is given up.</summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; init; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6),
    ];
}

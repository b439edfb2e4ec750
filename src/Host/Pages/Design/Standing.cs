using InfoGov.Disclosure.Proof;
using InfoGov.Host.Composing;
using InfoGov.Host.Demo;

namespace InfoGov.Host.Pages.Design;

/// <summary>What every page says of the whole installation, looked up every few seconds however many look.</summary>
internal sealed class Standing(InfoGovHost host, LogSeal seal)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim looking = new(1, 1);
    private long? lookedAt;

    /// <summary>Whether the records are of a demo.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>The newest checkpoint of the disclosure log.</summary>
    public Checked? Checkpoint { get; private set; }

    /// <summary>Looks, unless somebody just did. What cannot be had now is left as it was.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        if ((lookedAt is { } at && host.Time.GetElapsedTime(at) < Fresh) || !await looking.WaitAsync(TimeSpan.Zero, cancellation))
        {
            return;
        }

        try
        {
            IsDemo = IsDemo || await DemoFill.IsDemo(host, cancellation);
            var newest = await seal.Newest(cancellation);
            Checkpoint = new Checked(newest.Size, newest.Root, newest.SignedAt);
            lookedAt = host.Time.GetTimestamp();
        }
        catch (Exception unavailable) when (unavailable is not OperationCanceledException)
        {
            // The page itself says so if it needs the store; the footer is no reason to fail.
            Checkpoint = null;
        }
        finally
        {
            looking.Release();
        }
    }
}

/// <summary>A signed checkpoint: how many entries, and the root of their tree.</summary>
public sealed record Checked(long Size, string Root, DateTimeOffset SignedAt);

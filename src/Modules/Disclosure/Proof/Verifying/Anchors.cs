using InfoGov.Log;

namespace InfoGov.Disclosure.Proof.Verifying;

/// <summary>Checkpoints that a log must agree with, each at its size: the newest one and those kept from earlier.</summary>
internal sealed class Anchors(IEnumerable<Checkpoint> checkpoints)
{
    private readonly Checkpoint[] bySize = [.. checkpoints.OrderBy(c => c.Size)];
    private int next;

    /// <summary>Compares those that the log has now grown to.</summary>
    public void Compare(DisclosureCheck check)
    {
        for (; next < bySize.Length && bySize[next].Size <= check.Size; next++)
        {
            check.Compare(bySize[next].Size, Convert.ToHexStringLower(bySize[next].Root));
        }
    }

    /// <summary>At the end no checkpoint may be larger than the log.</summary>
    public void End(DisclosureCheck check, Action<string> report)
    {
        Compare(check);
        if (next < bySize.Length)
        {
            report($"{bySize[^1].Size} entries were signed and {check.Size} are there: entries were dropped.");
        }
    }
}

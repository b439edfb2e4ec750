namespace InfoGov.Disclosure.Proof;

/// <summary>What was found wrong, in words; the first thousand.</summary>
internal sealed class Findings
{
    private const int Most = 1000;
    private readonly List<string> list = [];

    public IReadOnlyList<string> List => list;

    /// <summary>Takes back what begins so.</summary>
    public void Remove(string beginning) => list.RemoveAll(finding => finding.StartsWith(beginning, StringComparison.Ordinal));

    public void Add(string finding)
    {
        if (list.Count < Most)
        {
            list.Add(finding);
        }
    }
}

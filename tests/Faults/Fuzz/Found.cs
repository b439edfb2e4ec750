using System.Collections.Concurrent;

namespace InfoGov.Faults.Fuzz;

/// <summary>What was found, once for each kind: the door, the status, and the operation or its beginning.</summary>
internal sealed class Found
{
    private readonly ConcurrentDictionary<string, (string Request, int Times)> kinds = new(StringComparer.Ordinal);

    public int Count => kinds.Count;

    public void Note(string kind, string request) => kinds.AddOrUpdate(kind, (request, 1), (_, known) => (known.Request, known.Times + 1));

    public IEnumerable<string> Lines() => kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} ({kind.Value.Times} times):\n  {kind.Value.Request}");
}

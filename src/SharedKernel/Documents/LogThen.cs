using System.Text;
using System.Text.RegularExpressions;
using InfoGov.Log;

namespace InfoGov.Documents;

/// <summary>The log as it was at a position: the root it had then, when that was, and the documents that its events had named.</summary>
internal sealed partial class LogThen(long position, string root, DateTimeOffset at)
{
    private readonly HashSet<string> documents = new(StringComparer.Ordinal);

    public long Position => position;

    public string Root => root;

    /// <summary>When the last event was recorded.</summary>
    public DateTimeOffset RecordedAt => at;

    /// <summary>The digests of the documents.</summary>
    public IEnumerable<string> Documents => documents.Order(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">There is no such position, or it lies within a command.</exception>
    public static async Task<LogThen> At(SqlLog log, long position, long head, CancellationToken cancellation)
    {
        if (position < 1 || position > head)
        {
            throw new InvalidDataException($"There is no position {position}; the log has {head}.");
        }

        RecordedEvent? last = null;
        await foreach (var e in log.ReadAll(position - 1, cancellation))
        {
            if (last is null)
            {
                last = e;
                continue;
            }

            // The events of one command have the same metadata: half of one is no state that ever was.
            if (e.Stream != last.Stream || e.RecordedAt != last.RecordedAt || !e.Metadata.Span.SequenceEqual(last.Metadata.Span))
            {
                break;
            }

            throw new InvalidDataException($"Position {position} lies within a command; its next event is at {e.Position}.");
        }

        return new LogThen(position, (await log.RootOf(position, cancellation))!, last!.RecordedAt);
    }

    /// <summary>Takes note of the documents that an event names.</summary>
    public void Note(RecordedEvent e)
    {
        if (e.Type.StartsWith("DocumentAttached", StringComparison.Ordinal) && Digest().Match(Encoding.UTF8.GetString(e.Data.Span)) is { Success: true } named)
        {
            documents.Add(named.Groups["digest"].Value);
        }
    }

    [GeneratedRegex("\"sha256\":\"(?<digest>[0-9a-f]{64})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digest();
}

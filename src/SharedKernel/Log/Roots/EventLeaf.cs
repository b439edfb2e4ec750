using System.Globalization;
using System.Text;
using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// An event as the tree of the event log holds it: everything that is recorded of it, at its place. Lengths come before what could hold
/// anything, so that no two events are written alike.
/// </summary>
internal static class EventLeaf
{
    /// <summary>The hash of the leaf; data, metadata and the instant as they are stored.</summary>
    public static byte[] Of(Suite suite, long position, string stream, long version, string type, ReadOnlySpan<byte> data, ReadOnlySpan<byte> metadata, string recordedAt, string? key)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{position} {version} {recordedAt} {type.Length} {type} {stream.Length} {stream} {key?.Length ?? -1} {key} {metadata.Length} {data.Length}\n"));
        return suite.Leaf([.. head, .. metadata, .. data]);
    }

    /// <summary>The leaf of an event that is about to be written.</summary>
    public static byte[] Of(Suite suite, PlannedEvent e) => Of(
        suite, e.Position, e.Append.Stream, e.Version, e.Event.Type, e.Event.Data.Span, e.Append.Metadata.Span, ColumnValue.FromInstant(e.Append.RecordedAt), e.Key);
}

using System.Text;

namespace InfoGov.Host.Pages.Inside;

/// <summary>A stream to write to that hands over each line as it ends, and keeps no more than the one that has not.</summary>
internal sealed class LineStream(Action<string> take) : ForwardStream(reads: false)
{
    private const byte End = (byte)'\n';
    private readonly MemoryStream rest = new();

    /// <summary>What came after the last end of a line.</summary>
    public byte[] Rest => rest.ToArray();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (var end = buffer.IndexOf(End); end >= 0; end = buffer.IndexOf(End))
        {
            rest.Write(buffer[..end]);
            take(Encoding.UTF8.GetString(rest.GetBuffer(), 0, (int)rest.Length));
            rest.SetLength(0);
            buffer = buffer[(end + 1)..];
        }

        rest.Write(buffer);
    }
}

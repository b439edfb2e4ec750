using System.Text;

namespace InfoGov.Host.Pages.Inside;

/// <summary>A stream to write to that hands over each line as it ends, and keeps no more than the one that has not.</summary>
internal sealed class LineStream(Action<string> take) : Stream
{
    private const byte End = (byte)'\n';
    private readonly MemoryStream rest = new();

    /// <summary>What came after the last end of a line.</summary>
    public byte[] Rest => rest.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

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

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

namespace InfoGov.Host.Commands;

/// <summary>Reads a stream and remembers how it began: what a parser could not read is told from the bytes themselves.</summary>
internal sealed class FirstBytes(Stream inner, int most) : Stream
{
    private readonly MemoryStream seen = new();

    /// <summary>What was read of the beginning.</summary>
    public ReadOnlyMemory<byte> Seen => seen.GetBuffer().AsMemory(0, (int)seen.Length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Remember(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Remember(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Remember(ReadOnlySpan<byte> read)
    {
        var left = most - (int)seen.Length;
        seen.Write(read.Length > left ? read[..Math.Max(left, 0)] : read);
    }
}

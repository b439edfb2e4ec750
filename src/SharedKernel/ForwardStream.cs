namespace InfoGov;

/// <summary>
/// A stream that goes forward only and one way: it is either read or written. For all else it answers as <see cref="Stream"/> asks of one
/// that cannot (<see cref="NotSupportedException"/>).
/// </summary>
/// <param name="reads">It is read; else it is written.</param>
public abstract class ForwardStream(bool reads) : Stream
{
    /// <inheritdoc/>
    public sealed override bool CanRead => reads;

    /// <inheritdoc/>
    public sealed override bool CanWrite => !reads;

    /// <inheritdoc/>
    public sealed override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw Cannot();

    /// <inheritdoc/>
    public override long Position { get => throw Cannot(); set => throw Cannot(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => throw Cannot();

    /// <inheritdoc/>
    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => throw Cannot();

    /// <inheritdoc/>
    public sealed override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public sealed override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public sealed override long Seek(long offset, SeekOrigin origin) => throw Cannot();

    /// <inheritdoc/>
    public sealed override void SetLength(long value) => throw Cannot();

    private static NotSupportedException Cannot() => new();
}

namespace InfoGov.Disclosure.Bulk;

/// <summary>A stream that knows how much was written to it, for formats that note where their parts begin, over one that cannot tell.</summary>
internal sealed class CountedStream(Stream inner) : ForwardStream(reads: false)
{
    private long written;

    public override long Length => written;

    public override long Position { get => written; set => base.Position = value; }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        written += buffer.Length;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken);
        written += buffer.Length;
    }
}

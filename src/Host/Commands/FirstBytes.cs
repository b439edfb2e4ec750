namespace InfoGov.Host.Commands;

/// <summary>Reads a stream and remembers how it began: what a parser could not read is told from the bytes themselves.</summary>
internal sealed class FirstBytes(Stream inner, int most) : ForwardStream(reads: true)
{
    private readonly MemoryStream seen = new();

    /// <summary>What was read of the beginning.</summary>
    public ReadOnlyMemory<byte> Seen => seen.GetBuffer().AsMemory(0, (int)seen.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Remember(buffer.Span[..read]);
        return read;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Remember(buffer[..read]);
        return read;
    }

    private void Remember(ReadOnlySpan<byte> read)
    {
        var left = most - (int)seen.Length;
        seen.Write(read.Length > left ? read[..Math.Max(left, 0)] : read);
    }
}

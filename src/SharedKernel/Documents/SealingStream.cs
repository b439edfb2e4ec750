using System.Security.Cryptography;

namespace InfoGov.Documents;

/// <summary>Seals what is written to it (<see cref="SealedFile"/>); disposing it writes the end, without which nothing opens.</summary>
public sealed class SealingStream : ForwardStream
{
    private readonly Stream file;
    private readonly byte[] head = SealedFile.NewHead();
    private readonly byte[] waiting = new byte[SealedFile.Chunk];
    private readonly AesGcm key;
    private int count;
    private long number;
    private bool isClosed;

    /// <summary>Begins a file.</summary>
    public SealingStream(Stream file, string passphrase)
        : base(reads: false)
    {
        this.file = file;
        key = SealedFile.Key(head, passphrase);
        file.Write(head);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // A whole chunk waits until more comes: only then is it known not to be the last.
            if (count == waiting.Length)
            {
                Seal(isLast: false);
            }

            var taken = Math.Min(buffer.Length, waiting.Length - count);
            buffer[..taken].CopyTo(waiting.AsSpan(count));
            count += taken;
            buffer = buffer[taken..];
        }
    }

    /// <inheritdoc/>
    public override void Flush() => file.Flush();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            Seal(isLast: true);
            key.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Seal(bool isLast)
    {
        var (nonce, with) = SealedFile.Of(number++, isLast, head);
        var bytes = new byte[count + SealedFile.Tag];
        key.Encrypt(nonce, waiting.AsSpan(0, count), bytes.AsSpan(0, count), bytes.AsSpan(count), with);
        file.Write(bytes);
        count = 0;
    }
}

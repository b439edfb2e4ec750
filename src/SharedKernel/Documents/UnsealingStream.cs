using System.Security.Cryptography;

namespace InfoGov.Documents;

/// <summary>Reads what was sealed; nothing of a chunk is given out before it is proven, and an end that is missing is told.</summary>
public sealed class UnsealingStream : ForwardStream
{
    private readonly Stream file;
    private readonly byte[] head = new byte[SealedFile.Head];
    private readonly byte[] read = new byte[SealedFile.Chunk + SealedFile.Tag];
    private readonly byte[] opened = new byte[SealedFile.Chunk];
    private readonly AesGcm key;
    private int ahead;
    private int count;
    private int at;
    private long number;
    private bool isOver;

    /// <summary>Begins to read a file.</summary>
    /// <exception cref="InvalidDataException">It is no sealed file.</exception>
    public UnsealingStream(Stream file, string passphrase)
        : base(reads: true)
    {
        this.file = file;
        key = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length ? SealedFile.Key(head, passphrase) : throw new InvalidDataException("The file is no sealed backup.");
    }

    /// <summary>True for a file that is sealed; it is then read from its beginning.</summary>
    public static bool IsSealed(Stream file)
    {
        var beginning = new byte[SealedFile.Head];
        var length = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return SealedFile.Begins(beginning.AsSpan(0, length));
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (at == count && !isOver)
        {
            Open();
        }

        var taken = Math.Min(buffer.Length, count - at);
        opened.AsSpan(at, taken).CopyTo(buffer);
        at += taken;
        return taken;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            key.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Opens the next chunk: the last is the one after which nothing comes.</summary>
    private void Open()
    {
        ahead += file.ReadAtLeast(read.AsSpan(ahead), read.Length - ahead, throwOnEndOfStream: false);
        var next = file.ReadByte();
        isOver = next < 0;
        var (nonce, with) = SealedFile.Of(number++, isOver, head);
        if (ahead < SealedFile.Tag)
        {
            throw new InvalidDataException("The sealed backup ends before its end: it was cut short.");
        }

        (count, at) = (ahead - SealedFile.Tag, 0);
        try
        {
            key.Decrypt(nonce, read.AsSpan(0, count), read.AsSpan(count, SealedFile.Tag), opened.AsSpan(0, count), with);
        }
        catch (AuthenticationTagMismatchException wrong)
        {
            count = 0;
            throw new InvalidDataException(number == 1 ? "The passphrase does not open the backup, or the backup was changed." : "The sealed backup was changed or cut short.", wrong);
        }

        (read[0], ahead) = isOver ? ((byte)0, 0) : ((byte)next, 1);
    }
}

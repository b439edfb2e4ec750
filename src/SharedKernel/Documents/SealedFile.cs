using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InfoGov.Documents;

/// <summary>
/// How a backup is sealed by a passphrase: a head, then chunks in AES-256-GCM. The key is made of the passphrase and a random salt (PBKDF2, SHA-512);
/// the number of a chunk is its nonce and whether it is the last is authenticated with it and the head, so that none can be changed, moved, left out, or
/// the end cut off.
/// </summary>
internal static class SealedFile
{
    /// <summary>The bytes of a chunk before it is sealed.</summary>
    public const int Chunk = 64 * 1024;

    /// <summary>The bytes of the proof after each.</summary>
    public const int Tag = 16;

    /// <summary>The bytes of the head: the mark, the rounds, the salt.</summary>
    public const int Head = 36;

    private const int Rounds = 600_000;
    private const int MostRounds = 10_000_000;
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("infogov-sealed-1");

    /// <summary>True for the beginning of a sealed file.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark);

    /// <summary>The head of a new file.</summary>
    public static byte[] NewHead()
    {
        var head = new byte[Head];
        Mark.CopyTo(head, 0);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(Mark.Length), Rounds);
        RandomNumberGenerator.Fill(head.AsSpan(Mark.Length + 4));
        return head;
    }

    /// <summary>What opens a file with that head.</summary>
    /// <exception cref="InvalidDataException">It is no head.</exception>
    public static AesGcm Key(ReadOnlySpan<byte> head, string passphrase)
    {
        var rounds = Begins(head) ? BinaryPrimitives.ReadInt32BigEndian(head[Mark.Length..]) : 0;
        return rounds is > 0 and <= MostRounds
            ? new AesGcm(Rfc2898DeriveBytes.Pbkdf2(passphrase, head[(Mark.Length + 4)..], rounds, HashAlgorithmName.SHA512, 32), Tag)
            : throw new InvalidDataException("The file is no sealed backup.");
    }

    /// <summary>The nonce of a chunk, and what is authenticated with it.</summary>
    public static (byte[] Nonce, byte[] With) Of(long number, bool isLast, ReadOnlySpan<byte> head)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        return (nonce, [.. head, isLast ? (byte)1 : (byte)0]);
    }
}

using System.Security.Cryptography;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.Extensions.Configuration;
using NSec.Cryptography;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// The name of the log and the key that its checkpoints are signed with: <c>Proof:Origin</c> and <c>Proof:Key</c> (base64 of the 32 bytes of
/// an Ed25519 seed). Where they are not given the installation makes them at its first start and keeps them in the store.
/// </summary>
internal sealed class LogKey : IDisposable
{
    private readonly Key key;

    private LogKey(string origin, byte[] seed)
    {
        Origin = origin;
        key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
    }

    public string Origin { get; }

    /// <summary>What checkpoints are verified with.</summary>
    public VerifierKey Verifier => new(Origin, key.PublicKey);

    /// <summary>The configuration, if its name and its key make sense.</summary>
    /// <exception cref="ArgumentException">One does not.</exception>
    public static IConfiguration Checked(IConfiguration configuration)
    {
        _ = configuration["Proof:Origin"] is { Length: > 0 } name ? Name(name) : null;
        _ = configuration["Proof:Key"] is { Length: > 0 } seed ? Seed(seed) : null;
        return configuration;
    }

    public static async Task<LogKey> Of(SqlLog log, IConfiguration configuration, CancellationToken cancellation)
    {
        var origin = configuration["Proof:Origin"] is { Length: > 0 } named ? named
            : await log.Settle("log origin", () => $"infogov.invalid/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}", cancellation);
        var seed = configuration["Proof:Key"] is { Length: > 0 } given ? given
            : await log.Settle("log key", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), cancellation);
        return new LogKey(Name(origin), Seed(seed));
    }

    /// <summary>The key of a store that is only read.</summary>
    /// <exception cref="InvalidDataException">It has none yet.</exception>
    public static async Task<LogKey> Known(SqlLog log, IConfiguration configuration, CancellationToken cancellation) =>
        configuration["Proof:Key"] is not { Length: > 0 } && (await log.Settled("log key", cancellation)).Count == 0
            ? throw new InvalidDataException("The store has no key yet; serve it once, or set Proof:Key.")
            : await Of(log, configuration, cancellation);

    public string Sign(long size, byte[] root) => SignedNote.Sign(new Checkpoint(Origin, size, root).ToString(), Origin, key);

    /// <summary>What checkpoints of the event log are verified with: the same key under a name of its own.</summary>
    public VerifierKey EventVerifier => new($"{Origin}/events", key.PublicKey);

    /// <summary>Signs a size and a root of the event log.</summary>
    public string SignEvents(long size, string root) => SignedNote.Sign(new Checkpoint(EventVerifier.Name, size, Convert.FromHexString(root)).ToString(), EventVerifier.Name, key);

    /// <summary>What receipts are verified with: the same key under a name of its own.</summary>
    public VerifierKey ReceiptVerifier => SignedReceipt.KeyOf(Verifier);

    /// <summary>Signs a receipt.</summary>
    public string SignReceipt(Receipt receipt) => SignedNote.Sign($"{ReceiptVerifier.Name}\n{receipt}\n", ReceiptVerifier.Name, key);

    public void Dispose() => key.Dispose();

    private static string Name(string origin) => origin.AsSpan().IndexOfAny(" \t\r\n+") < 0 ? origin
        : throw new ArgumentException($"Proof:Origin is “{origin}”; the name of a log has neither spaces nor a plus.");

    private static byte[] Seed(string text)
    {
        var bytes = new byte[32];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == bytes.Length ? bytes
            : throw new ArgumentException("Proof:Key is no key; it is the base64 of the 32 bytes of an Ed25519 seed.");
    }
}

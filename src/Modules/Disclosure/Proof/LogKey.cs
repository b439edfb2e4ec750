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

    private readonly Witness? witness;

    private LogKey(string origin, byte[] seed, Witness? witness)
    {
        (Origin, this.witness) = (origin, witness);
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
        Witness.From(configuration, "witness")?.Dispose();
        return configuration;
    }

    public static async Task<LogKey> Of(SqlLog log, IConfiguration configuration, CancellationToken cancellation)
    {
        var origin = configuration["Proof:Origin"] is { Length: > 0 } named ? named
            : await log.Settle("log origin", () => $"infogov.invalid/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}", cancellation);
        var seed = configuration["Proof:Key"] is { Length: > 0 } given ? given
            : await log.Settle("log key", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), cancellation);
        return new LogKey(Name(origin), Seed(seed), Witness.From(configuration, origin));
    }

    /// <summary>The key of a store that is only read.</summary>
    /// <exception cref="InvalidDataException">It has none yet.</exception>
    public static async Task<LogKey> Known(SqlLog log, IConfiguration configuration, CancellationToken cancellation) =>
        configuration["Proof:Key"] is not { Length: > 0 } && (await log.Settled("log key", cancellation)).Count == 0
            ? throw new InvalidDataException("The store has no key yet; serve it once, or set Proof:Key.")
            : await Of(log, configuration, cancellation);

    /// <summary>What the second signature of its checkpoints is verified with; null where the settings name no witness.</summary>
    public VerifierKey? WitnessVerifier => witness?.Verifier;

    public string Sign(long size, byte[] root) => Witnessed(SignedNote.Sign(new Checkpoint(Origin, size, root).ToString(), Origin, key));

    /// <summary>What checkpoints of the event log are verified with: the same key under a name of its own.</summary>
    public VerifierKey EventVerifier => new($"{Origin}/events", key.PublicKey);

    /// <summary>Signs a size and a root of the event log, and the head of the audit with them.</summary>
    public string SignEvents(long size, string root, AuditHead audit) =>
        Witnessed(SignedNote.Sign(new Checkpoint(EventVerifier.Name, size, Convert.FromHexString(root)) { Audit = audit }.ToString(), EventVerifier.Name, key));

    /// <summary>What receipts are verified with: the same key under a name of its own.</summary>
    public VerifierKey ReceiptVerifier => SignedReceipt.KeyOf(Verifier);

    /// <summary>Signs a receipt.</summary>
    public string SignReceipt(Receipt receipt) => SignedNote.Sign($"{ReceiptVerifier.Name}\n{receipt}\n", ReceiptVerifier.Name, key);

    public void Dispose()
    {
        key.Dispose();
        witness?.Dispose();
    }

    /// <summary>A name in a note, which makes sense.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    internal static string NameOf(string name, string what) => name.Length > 0 && name.AsSpan().IndexOfAny(" \t\r\n+") < 0 ? name
        : throw new ArgumentException($"{what} is “{name}”; it has neither spaces nor a plus.");

    /// <summary>The 32 bytes of an Ed25519 seed.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    internal static byte[] SeedOf(string text, string what)
    {
        var bytes = new byte[32];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == bytes.Length ? bytes
            : throw new ArgumentException($"{what} is no key; it is the base64 of the 32 bytes of an Ed25519 seed.");
    }

    private string Witnessed(string note) => witness?.Sign(note) ?? note;

    private static string Name(string origin) => NameOf(origin, "Proof:Origin");

    private static byte[] Seed(string text) => SeedOf(text, "Proof:Key");
}

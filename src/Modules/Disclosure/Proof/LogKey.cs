using System.Security.Cryptography;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Suites;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// The name of the log and the key that its checkpoints are signed with: <c>Proof:Origin</c> and <c>Proof:Key</c> (base64 of 32 bytes: an
/// Ed25519 seed, or an SM2 private key, as the suite of the store has it). Where they are not given the installation makes them at its first start and keeps them in the store.
/// </summary>
internal sealed class LogKey : IDisposable
{
    private readonly SigningKey key;

    private readonly Witness? witness;

    private LogKey(string origin, SigningKey key, Witness? witness) => (Origin, this.key, this.witness) = (origin, key, witness);

    public string Origin { get; }

    /// <summary>What checkpoints are verified with.</summary>
    public VerifierKey Verifier => new(Origin, key);

    /// <summary>The configuration, if its name and its key make sense.</summary>
    /// <exception cref="ArgumentException">One does not.</exception>
    public static IConfiguration Checked(IConfiguration configuration, Suite suite)
    {
        _ = configuration["Proof:Origin"] is { Length: > 0 } name ? Name(name) : null;
        (configuration["Proof:Key"] is { Length: > 0 } secret ? KeyOf(suite, secret, "Proof:Key") : null)?.Dispose();
        Witness.From(configuration, suite, "witness")?.Dispose();
        return configuration;
    }

    public static async Task<LogKey> Of(SqlLog log, IConfiguration configuration, CancellationToken cancellation)
    {
        var origin = configuration["Proof:Origin"] is { Length: > 0 } named ? named
            : await log.Settle("log origin", () => $"infogov.invalid/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}", cancellation);
        var secret = configuration["Proof:Key"] is { Length: > 0 } given ? given
            : await log.Settle("log key", () => Convert.ToBase64String(log.Suite.NewSecret()), cancellation);
        return new LogKey(Name(origin), KeyOf(log.Suite, secret, "Proof:Key"), Witness.From(configuration, log.Suite, origin));
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
    public VerifierKey EventVerifier => new($"{Origin}/events", key);

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

    /// <summary>The key of a secret in base64.</summary>
    /// <exception cref="ArgumentException">It is none of the suite.</exception>
    internal static SigningKey KeyOf(Suite suite, string text, string what)
    {
        var bytes = new byte[Suite.SecretSize];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == bytes.Length && suite.TryKeyOf(bytes) is { } key ? key
            : throw new ArgumentException($"{what} is no key; it is the base64 of the {Suite.SecretSize} bytes of {suite.SecretName}.");
    }

    private string Witnessed(string note) => witness?.Sign(note) ?? note;

    private static string Name(string origin) => NameOf(origin, "Proof:Origin");
}

using System.Security.Cryptography;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Suites;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// The name of the log and the key that its checkpoints are signed with: <c>Proof:Origin</c> and <c>Proof:Key</c> (base64 of 32 bytes: an
/// Ed25519 seed, or an SM2 private key, as the suite of the store has it). Where they are not given the installation makes them at its first start and keeps them in the store.
/// A store goes on under the name and the key it began with, unless <c>Proof:Former</c> says on purpose which one another follows.
/// </summary>
internal sealed class LogKey : IDisposable
{
    private readonly SigningKey key;

    private readonly Witness? witness;

    private LogKey(string origin, SigningKey key, Witness? witness, IReadOnlyList<VerifierKey> formers) => (Origin, this.key, this.witness, Formers) = (origin, key, witness, formers);

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
        _ = FormersIn(configuration);
        return configuration;
    }

    /// <summary>The key that the store signs with; makes it at the first start, and has the store remember it.</summary>
    /// <exception cref="InvalidDataException">The store has signed with another, or with one that is not at hand.</exception>
    public static async Task<LogKey> Of(SqlLog log, IConfiguration configuration, CancellationToken cancellation)
    {
        var signers = await LogSigners.Of(log, cancellation);
        var origin = configuration["Proof:Origin"] is { Length: > 0 } named ? named
            : signers is [.., { Name: var last }] ? last
            : await log.Settle("log origin", () => $"infogov.invalid/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}", cancellation);
        var secret = configuration["Proof:Key"] is { Length: > 0 } given ? given
            : signers.Count > 0 && (await log.Settled("log key", cancellation)).Count == 0 ? throw new InvalidDataException($"This store signs as {signers[^1]}, with a key that it does not hold: set Proof:Key, as the hosts have it.")
            : await log.Settle("log key", () => Convert.ToBase64String(log.Suite.NewSecret()), cancellation);
        var made = new LogKey(Name(origin), KeyOf(log.Suite, secret, "Proof:Key"), Witness.From(configuration, log.Suite, origin), FormersIn(configuration));
        try
        {
            await LogSigners.Demand(log, made.Verifier, made.Formers, cancellation);
            made.Formers = [.. made.Formers, .. (await LogSigners.Of(log, cancellation)).SkipLast(1)];
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>What the store, which is only read, is verified with: the key of the settings, else the one it holds, else what it says that it signs as; then the former ones that the settings name.</summary>
    /// <exception cref="InvalidDataException">It has none yet.</exception>
    public static async Task<IReadOnlyList<VerifierKey>> Known(SqlLog log, IConfiguration configuration, CancellationToken cancellation)
    {
        var signers = await LogSigners.Of(log, cancellation);
        var origin = configuration["Proof:Origin"] is { Length: > 0 } named ? Name(named) : signers is [.., { Name: var last }] ? last : (await log.Settled("log origin", cancellation)).FirstOrDefault();
        var secret = configuration["Proof:Key"] is { Length: > 0 } given ? given : signers.Count > 0 ? null : (await log.Settled("log key", cancellation)).FirstOrDefault();
        if (origin is null || (secret is null && signers.Count == 0))
        {
            throw new InvalidDataException("The store has no key yet; serve it once, or set Proof:Key.");
        }

        using var known = secret is null ? null : KeyOf(log.Suite, secret, "Proof:Key");
        return [known is null ? signers[^1] : new VerifierKey(origin, known), .. FormersIn(configuration)];
    }

    /// <summary>The secret that the store made itself and holds.</summary>
    /// <exception cref="InvalidDataException">It holds none.</exception>
    public static async Task<string> Kept(SqlLog log, CancellationToken cancellation) =>
        (await log.Settled("log key", cancellation)).FirstOrDefault() ?? throw new InvalidDataException("The store holds no key: its hosts are given one by Proof:Key.");

    /// <summary>The name under which the same key signs checkpoints of the event log.</summary>
    public static VerifierKey OfEvents(VerifierKey key) => key with { Name = $"{key.Name}/events" };

    /// <summary>The keys before this one, as the settings name them (<c>Proof:Former</c>, several by commas) and the store remembers them: what they signed holds.</summary>
    public IReadOnlyList<VerifierKey> Formers { get; private set; }

    /// <summary>The checkpoint of all entries there are, signed by this key: also where a former one signed it first.</summary>
    /// <exception cref="TamperedLogException">They are not those that were signed before.</exception>
    public async Task<LogCheckpoint> Newest(SqlLog log, CancellationToken cancellation)
    {
        var last = await log.Seal(Sign, cancellation, Recognize);
        return last with { Note = SignedNote.Open(last.Note, Verifier) is null ? Sign(last.Size, Convert.FromHexString(last.Root)) : Witnessed(last.Note) };
    }

    /// <summary>Nothing is signed over what another has signed.</summary>
    private void Recognize(LogCheckpoint last)
    {
        if (!Formers.Prepend(Verifier).Any(key => SignedNote.Open(last.Note, key) is not null))
        {
            throw new TamperedLogException($"The last checkpoint is signed by {string.Join(" and ", SignedNote.TagsOf(last.Note))}, not by {Verifier}: by a host with another key, or by somebody else");
        }
    }

    /// <summary>What the second signature of its checkpoints is verified with; null where the settings name no witness.</summary>
    public VerifierKey? WitnessVerifier => witness?.Verifier;

    public string Sign(long size, byte[] root) => Witnessed(SignedNote.Sign(new Checkpoint(Origin, size, root).ToString(), Origin, key));

    /// <summary>What checkpoints of the event log are verified with: the same key under a name of its own.</summary>
    public VerifierKey EventVerifier => OfEvents(Verifier);

    /// <summary>True when a note bears the signature of this key under that name, and of the witness where there is one.</summary>
    public bool HasSigned(string note, VerifierKey verifier) => SignedNote.Open(note, verifier) is not null && (witness is null || SignedNote.Open(note, witness.Verifier) is not null);

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

    private static VerifierKey[] FormersIn(IConfiguration configuration) =>
        [.. (configuration["Proof:Former"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Former)];

    private static VerifierKey Former(string text)
    {
        try
        {
            return VerifierKey.Parse(text);
        }
        catch (FormatException none)
        {
            throw new ArgumentException($"Proof:Former: {none.Message}", none);
        }
    }

    private string Witnessed(string note) => witness?.Sign(note) ?? note;

    private static string Name(string origin) => NameOf(origin, "Proof:Origin");
}

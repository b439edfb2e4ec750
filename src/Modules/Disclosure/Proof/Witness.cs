using InfoGov.Suites;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// A second key that signs checkpoints below the log's own signature (C2SP signed-note): in the host (<c>Proof:WitnessKey</c>,
/// <c>Proof:WitnessName</c>), or, better, in the hands of somebody else, by <c>infogov witness</c>.
/// </summary>
internal sealed class Witness : IDisposable
{
    private readonly SigningKey key;

    public Witness(string name, SigningKey key) => (Name, this.key) = (LogKey.NameOf(name, "The name of a witness"), key);

    public string Name { get; }

    /// <summary>What its signatures are verified with.</summary>
    public VerifierKey Verifier => new(Name, key);

    /// <summary>The witness that the settings name; null for none.</summary>
    /// <exception cref="ArgumentException">The key or the name makes no sense.</exception>
    public static Witness? From(IConfiguration configuration, Suite suite, string origin) => configuration["Proof:WitnessKey"] is { Length: > 0 } secret
        ? new Witness(configuration["Proof:WitnessName"] is { Length: > 0 } name ? name : $"{origin}/witness", LogKey.KeyOf(suite, secret, "Proof:WitnessKey"))
        : null;

    /// <summary>The witness whose key is in a file, which is made where it is not there.</summary>
    public static async Task<Witness> InFile(string file, Suite suite, string name, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            await using var made = new StreamWriter(PrivateFiles.Create(file));
            await made.WriteLineAsync(Convert.ToBase64String(suite.NewSecret()).AsMemory(), cancellation);
        }

        return new Witness(name, LogKey.KeyOf(suite, (await File.ReadAllTextAsync(file, cancellation)).Trim(), file));
    }

    /// <summary>The note with the signature of the witness below the others; as it is where it is there already.</summary>
    public string Sign(string note) => SignedNote.Open(note, Verifier) is not null ? note : SignedNote.Add(note, Name, key);

    public void Dispose() => key.Dispose();
}

using System.CommandLine;
using InfoGov.Disclosure.Proof;

namespace InfoGov.Host.CommandLine;

/// <summary><c>witness</c>: signs a checkpoint with a second key, in the hands of somebody who does not run the installation.</summary>
internal static class WitnessCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("checkpoint") { Description = "A signed checkpoint, of the events or of the disclosure log; the signature is added to it" };
        var key = new Option<FileInfo>("--key") { Description = "The file of the witness's key (base64 of an Ed25519 seed, or of an SM2 private key where the log signs by SM2); made where it is not there", Required = true };
        var name = new Option<string>("--name") { Description = "The name of the witness", DefaultValueFactory = _ => "witness" };
        var log = new Option<string>("--log-key") { Description = "The key of the installation, as /log/key answers it: only what it has signed is witnessed", Required = true };
        var remember = new Option<FileInfo?>("--remember") { Description = "A file with the last checkpoint that was witnessed: nothing shorter, or of another root, is" };
        var witness = new Command("witness", "Co-sign a checkpoint; prints the key that the signature is verified with; exit code 1 when it is not one to sign") { file, key, name, log, remember };
        witness.SetAction((parsed, cancellation) => Cli.Try(async () =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            var note = await File.ReadAllTextAsync(path, cancellation);
            var signer = VerifierKey.Parse(parsed.GetRequiredValue(log));
            if (Signed(note, signer) is not { } checkpoint)
            {
                Console.WriteLine($"Not witnessed: the checkpoint is not signed by {signer.Name}.");
                return Cli.Findings;
            }

            var kept = parsed.GetValue(remember);
            var last = kept is { Exists: true } ? await File.ReadAllTextAsync(kept.FullName, cancellation) : null;
            if (last is not null && Signed(last, signer) is null)
            {
                Console.WriteLine($"Not witnessed: what was remembered in {kept!.FullName} is signed by another key of the log. Verify with verify-log --former that the log went on under this one, then begin another file.");
                return Cli.Findings;
            }

            if (last is not null && Signed(last, signer) is { } before && before.Origin == checkpoint.Origin
                && (checkpoint.Size < before.Size || (checkpoint.Size == before.Size && !checkpoint.Root.AsSpan().SequenceEqual(before.Root))))
            {
                Console.WriteLine($"Not witnessed: {before.Size} were witnessed with another root or before this one of {checkpoint.Size}.");
                return Cli.Findings;
            }

            using var second = await Witness.InFile(parsed.GetRequiredValue(key).FullName, signer.Suite, parsed.GetRequiredValue(name), cancellation);
            var witnessed = second.Sign(note);
            await File.WriteAllTextAsync(path, witnessed, cancellation);
            if (kept is not null)
            {
                await File.WriteAllTextAsync(kept.FullName, witnessed, cancellation);
            }

            Console.WriteLine(second.Verifier);
            return 0;
        }));
        return witness;
    }

    /// <summary>The checkpoint, of the events or of the disclosure log; null when the log has not signed it.</summary>
    private static Checkpoint? Signed(string note, VerifierKey log)
    {
        foreach (var key in new[] { log, log with { Name = $"{log.Name}/events" } })
        {
            if (SignedNote.Open(note, key) is not null)
            {
                return Checkpoint.Open(note, key);
            }
        }

        return null;
    }
}

using System.CommandLine;
using InfoGov.Disclosure.Proof;
using InfoGov.Host.Composing;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary><c>verify</c>: checks that the log is whole and that the projections are what follows from it; it only reads.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var connection = Cli.ConnectionOption();
        var checkpoint = new Option<FileInfo?>("--checkpoint") { Description = $"A signed checkpoint of the event log kept from earlier; by default {EventCheckpoint.FileName} in Proof:Folder, where there is one" };
        var witness = new Option<string?>("--witness") { Description = "The key of a witness that must have signed the checkpoint too, as witness prints it" };
        var verify = new Command("verify", "Check that the events are those that were committed and that everything else follows from them, without writing anything; exit code 1 with findings") { connection, checkpoint, witness };
        verify.SetAction((parsed, cancellation) => Cli.ReadingLog(
            parsed.GetValue(connection),
            async (log, kinds, documents, folder) =>
            {
                using var bar = new ProgressBar("Verifying");
                var note = parsed.GetValue(checkpoint) is { } named ? await File.ReadAllTextAsync(named.FullName, cancellation) : await StoreCheck.Kept(folder, cancellation);
                var findings = await StoreCheck.Run(log, kinds, documents, note, Settings.Configuration(), bar.Report, cancellation);
                var second = parsed.GetValue(witness) is { } other ? VerifierKey.Parse(other) : null;
                if (second is not null && (note is null || SignedNote.Open(note, second) is null))
                {
                    findings.Add(note is null ? "There is no checkpoint that a witness could have signed; give one with --checkpoint." : $"The checkpoint is not signed by the witness {second.Name}.");
                }

                bar.Dispose();
                foreach (var finding in findings)
                {
                    Console.WriteLine(finding);
                }

                Console.WriteLine(findings.Count == 0 ? $"All is well: {await log.Head(cancellation)} events, root {(await log.LastRoot(cancellation)).Root} ({log.Suite}){(note is null ? "" : $"; the checkpoint was signed by {string.Join(" and ", SignedNote.SignersOf(note))}")}." : $"{findings.Count} findings.");
                return findings.Count == 0 ? 0 : Cli.Findings;
            },
            cancellation));
        return verify;
    }
}

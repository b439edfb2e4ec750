using System.CommandLine;
using InfoGov.Disclosure.Proof;
using InfoGov.Disclosure.Proof.Verifying;

namespace InfoGov.Host.CommandLine;

/// <summary><c>verify-log</c>: checks from outside that a public record is the one that was signed; needs neither the store nor its program.</summary>
internal static class VerifyLogCommand
{
    public static Command Create()
    {
        var log = new Argument<string>("log") { Description = "The address of an installation (http://…), the record of a city (.db) or a SQLite store" };
        var key = new Option<string?>("--key") { Description = "The key that must have signed, as /log/key answers it; otherwise the log's own word is taken for it" };
        var remember = new Option<FileInfo?>("--remember") { Description = "A file with the checkpoint of the last time: the log must have grown from it, and the new one is written there" };
        var witness = new Option<string?>("--witness") { Description = "The key of a witness that must have signed the checkpoint too, as witness prints it and /log shows it" };
        var former = new Option<string[]>("--former") { Description = "A key that signed before, where the log has changed its key since: it must have signed what was remembered; may be repeated" };
        var verify = new Command("verify-log", "Verify the public record: every entry, the signed checkpoint, and, at an address, each row of the feed; exit code 1 with findings") { log, key, former, remember, witness };
        verify.SetAction((parsed, cancellation) => Cli.Try(async () =>
        {
            using var bar = new ProgressBar("Verifying");
            var kept = parsed.GetValue(remember);
            var earlier = kept is { Exists: true } ? await File.ReadAllTextAsync(kept.FullName, cancellation) : null;
            var verdict = await DisclosureLog.Verify(parsed.GetRequiredValue(log), parsed.GetValue(key), earlier, bar.Report, parsed.GetValue(former), cancellation);
            verdict = parsed.GetValue(witness) is { } second ? verdict.WitnessedBy(VerifierKey.Parse(second)) : verdict;
            bar.Dispose();
            foreach (var finding in verdict.Findings)
            {
                Console.WriteLine(finding);
            }

            if (verdict.Findings.Count > 0)
            {
                Console.WriteLine($"{verdict.Findings.Count} findings in {verdict.Origin}.");
                return Cli.Findings;
            }

            if (kept is not null)
            {
                await File.WriteAllTextAsync(kept.FullName, verdict.Checkpoint, cancellation);
            }

            Console.WriteLine(verdict.Part is { } part
                ? $"All is well: {part} of the {verdict.Size} entries of {verdict.Origin} are here, each under the checkpoint signed by {verdict.Key}. That none of the city's is missing, only the whole log shows: verify-log with its address."
                : $"All is well: {verdict.Size} entries of {verdict.Origin}, signed by {verdict.Key}.");
            return 0;
        }));
        return verify;
    }
}

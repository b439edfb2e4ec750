using System.CommandLine;
using InfoGov.Documents;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary><c>verify</c>: checks that the log is whole and that the projections are what follows from it; it only reads.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var connection = Cli.ConnectionOption();
        var verify = new Command("verify", "Check positions, versions and that every projection row follows from the log, without writing anything; exit code 1 with findings") { connection };
        verify.SetAction((parsed, cancellation) => Cli.ReadingLog(
            parsed.GetValue(connection),
            async (log, kinds, documents) =>
            {
                using var bar = new ProgressBar("Verifying");
                string[] findings = [.. await log.Verify(kinds, bar.Report, cancellation), .. await documents.Verify(log, cancellation), .. await new AuditTrail(log).Verify(cancellation)];
                bar.Dispose();
                foreach (var finding in findings)
                {
                    Console.WriteLine(finding);
                }

                Console.WriteLine(findings.Length == 0 ? $"All is well: {await log.Head(cancellation)} events." : $"{findings.Length} findings.");
                return findings.Length == 0 ? 0 : Cli.Findings;
            },
            cancellation));
        return verify;
    }
}

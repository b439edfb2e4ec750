using System.CommandLine;
using InfoGov.Documents;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary><c>verify</c>: checks that the log is whole and that the projections are what follows from it.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var connection = Cli.ConnectionOption();
        var verify = new Command("verify", "Check positions, versions and that every projection row follows from the log; exit code 1 with findings") { connection };
        verify.SetAction((parsed, cancellation) => Cli.WithHost(
            parsed.GetValue(connection),
            async host =>
            {
                using var bar = new ProgressBar("Verifying");
                string[] findings = [.. await host.Log.Verify(host.Kinds, bar.Report, cancellation), .. await host.Documents.Verify(host.Log, cancellation)];
                bar.Dispose();
                foreach (var finding in findings)
                {
                    Console.WriteLine(finding);
                }

                Console.WriteLine(findings.Length == 0 ? $"All is well: {await host.Log.Head(cancellation)} events." : $"{findings.Length} findings.");
                return findings.Length == 0 ? 0 : Cli.Findings;
            },
            cancellation,
            mustExist: true));
        return verify;
    }
}

using System.CommandLine;
using InfoGov.Disclosure.Proof;
using InfoGov.Host.Composing;

namespace InfoGov.Host.CommandLine;

/// <summary><c>log-key</c>: as whom a store signs, and its secret in a file, to keep it elsewhere and set it as <c>Proof:Key</c>.</summary>
internal static class LogKeyCommand
{
    public static Command Create()
    {
        var export = new Option<FileInfo?>("--export") { Description = "A file that gets the secret of the key which the store made itself (base64, as Proof:Key takes it), readable by you alone" };
        var connection = Cli.ConnectionOption();
        var show = new Command("log-key", "Show the key that the log is verified with, and those before it; nothing secret unless asked") { export, connection };
        show.SetAction((parsed, cancellation) => Cli.ReadingLog(
            parsed.GetValue(connection),
            async (log, _, _, _) =>
            {
                var signers = await LogSigners.Of(log, cancellation);
                Console.WriteLine((await LogKey.Known(log, Settings.Configuration(), cancellation))[0]);
                foreach (var before in signers.SkipLast(1))
                {
                    Console.WriteLine($"before: {before}");
                }

                if (parsed.GetValue(export) is { } file)
                {
                    await using var written = new StreamWriter(PrivateFiles.Create(file.FullName));
                    await written.WriteLineAsync(await LogKey.Kept(log, cancellation));
                }

                return 0;
            },
            cancellation));
        return show;
    }
}

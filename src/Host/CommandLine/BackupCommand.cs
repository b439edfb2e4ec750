using System.CommandLine;
using System.Globalization;
using InfoGov.Documents;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary><c>backup</c> and <c>restore</c>: the whole log as one file, for either database.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write (gzip of one JSON event a line, then the documents)" };
        var connection = Cli.ConnectionOption();
        var backup = new Command("backup", "Write every event and document to a file while serving goes on; exit code 1 when a document could not be written") { file, connection };
        backup.SetAction((parsed, cancellation) => Cli.WithLog(
            parsed.GetValue(connection),
            async (log, _, documents) =>
            {
                using var bar = new ProgressBar("Backing up");
                var target = parsed.GetRequiredValue(file);
                if (target.Exists)
                {
                    throw new IOException($"{target.FullName} exists already.");
                }

                var unfinished = target.FullName + ".part";
                long events;
                IReadOnlyList<string> flaws;
                File.Delete(unfinished);
                await using (var stream = PrivateFiles.Create(unfinished))
                {
                    (events, flaws) = await log.WriteTo(stream, documents, bar.Report, cancellation);
                }

                File.Move(unfinished, target.FullName);
                bar.Dispose();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events in {target.FullName}."));
                foreach (var flaw in flaws)
                {
                    await Console.Error.WriteLineAsync($"Not in it: {flaw}");
                }

                return flaws.Count == 0 ? 0 : Cli.Findings;
            },
            cancellation,
            mustExist: true));
        return backup;
    }

    public static Command CreateRestore()
    {
        var file = new Argument<FileInfo>("file") { Description = "A file that backup has written" };
        var connection = Cli.ConnectionOption();
        var restore = new Command("restore", "Read a backup into an empty store and make the projections anew") { file, connection };
        restore.SetAction((parsed, cancellation) => Cli.WithLog(
            parsed.GetValue(connection),
            async (log, kinds, documents) =>
            {
                using var bar = new ProgressBar("Restoring");
                await using var stream = parsed.GetRequiredValue(file).OpenRead();
                var events = await log.ReadFrom(stream, documents, bar.Report, cancellation);
                await log.Rebuild(kinds, progress: null, cancellation);
                bar.Dispose();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events restored."));
                return 0;
            },
            cancellation));
        return restore;
    }
}

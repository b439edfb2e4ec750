using System.CommandLine;
using System.Globalization;
using InfoGov.Disclosure.Proof;
using InfoGov.Documents;
using InfoGov.Host.Composing;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary><c>backup</c> and <c>restore</c>: the whole log as one file, for either database.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write (gzip of one JSON event a line, then the documents)" };
        var connection = Cli.ConnectionOption();
        var backup = new Command("backup", "Write every event and document to a file while serving goes on, and a signed checkpoint beside it; exit code 1 when a document could not be written") { file, connection };
        backup.SetAction((parsed, cancellation) => Cli.WithLog(
            parsed.GetValue(connection),
            async (log, _, documents) =>
            {
                using var bar = new ProgressBar("Backing up");
                var target = parsed.GetRequiredValue(file);
                if (new[] { target.FullName, $"{target.FullName}.checkpoint" }.FirstOrDefault(File.Exists) is { } there)
                {
                    throw new IOException($"{there} exists already.");
                }

                var unfinished = target.FullName + ".part";
                long events;
                string root;
                IReadOnlyList<string> flaws;
                File.Delete(unfinished);
                await EventCheckpoint.Settle(log, Settings.Configuration(), cancellation);
                await using (var stream = PrivateFiles.Create(unfinished))
                {
                    (events, root, flaws) = await log.WriteTo(stream, documents, bar.Report, cancellation);
                }

                File.Move(unfinished, target.FullName);
                await using (var checkpoint = new StreamWriter(PrivateFiles.Create($"{target.FullName}.checkpoint")))
                {
                    await checkpoint.WriteAsync(await EventCheckpoint.Sign(log, Settings.Configuration(), events, root, cancellation));
                }

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
                var source = parsed.GetRequiredValue(file);
                await using var stream = source.OpenRead();
                var restored = await log.ReadFrom(stream, documents, bar.Report, cancellation);
                await log.Rebuild(kinds, progress: null, cancellation);
                bar.Dispose();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{restored.Events:N0} events restored, root {restored.Root}."));
                var beside = $"{source.FullName}.checkpoint";
                var doubt = !restored.IsProven ? "The backup is of an earlier release and does not tell whether it is whole."
                    : File.Exists(beside) ? await EventCheckpoint.Check(log, Settings.Configuration(), await File.ReadAllTextAsync(beside, cancellation), cancellation) : null;
                if (doubt is not null)
                {
                    await Console.Error.WriteLineAsync(doubt);
                }

                return doubt is null ? 0 : Cli.Findings;
            },
            cancellation));
        return restore;
    }
}

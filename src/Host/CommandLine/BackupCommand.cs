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
    private const int ShortestPassphrase = 16;

    public static Command CreateBackup()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write (gzip of one JSON event a line, then the disclosure log, the audit and the documents)" };
        var connection = Cli.ConnectionOption();
        var passphrase = Passphrase("Seal the file with the passphrase that this file holds (AES-256-GCM)");
        var to = new Option<long?>("--to") { Description = "The position of the last event to write; a store restored from it has the root that the log had there" };
        var backup = new Command("backup", "Write every event and document to a file while serving goes on, and a signed checkpoint beside it; exit code 1 when a document could not be written") { file, connection, passphrase, to };
        backup.SetAction((parsed, cancellation) => Cli.WithLog(
            parsed.GetValue(connection),
            async (log, _, documents) =>
            {
                var secret = await Secret(parsed.GetValue(passphrase), cancellation);
                using var bar = new ProgressBar("Backing up");
                var target = parsed.GetRequiredValue(file);
                if (new[] { target.FullName, $"{target.FullName}.checkpoint" }.FirstOrDefault(File.Exists) is { } there)
                {
                    throw new IOException($"{there} exists already.");
                }

                var unfinished = target.FullName + ".part";
                WrittenLog written;
                await EventCheckpoint.Settle(log, Settings.Configuration(), cancellation);
                try
                {
                    File.Delete(unfinished);
                    await using (var stream = PrivateFiles.Create(unfinished))
                    await using (var sealing = secret is null ? (Stream)stream : new SealingStream(stream, secret))
                    {
                        written = await log.WriteTo(sealing, documents, bar.Report, cancellation, parsed.GetValue(to));
                    }

                    File.Move(unfinished, target.FullName);
                }
                finally
                {
                    // Half a backup is none.
                    if (File.Exists(unfinished))
                    {
                        File.Delete(unfinished);
                    }
                }

                await using (var checkpoint = new StreamWriter(PrivateFiles.Create($"{target.FullName}.checkpoint")))
                {
                    await checkpoint.WriteAsync(await EventCheckpoint.Sign(log, Settings.Configuration(), written.Events, written.Root, written.Audit, cancellation));
                }

                bar.Dispose();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Events:N0} events and {written.Audit.Number:N0} entries of the audit in {target.FullName}."));
                foreach (var flaw in written.Flaws)
                {
                    await Console.Error.WriteLineAsync($"Not in it: {flaw}");
                }

                return written.Flaws.Count == 0 ? 0 : Cli.Findings;
            },
            cancellation));
        return backup;
    }

    public static Command CreateRestore()
    {
        var file = new Argument<FileInfo>("file") { Description = "A file that backup has written" };
        var connection = Cli.ConnectionOption();
        var passphrase = Passphrase("The file with the passphrase that the backup was sealed with");
        var restore = new Command("restore", "Read a backup into an empty store, which gets the suite of Proof:Suite, else that of the backup, and make the projections anew") { file, connection, passphrase };
        restore.SetAction((parsed, cancellation) => parsed.GetRequiredValue(file) is { Exists: false } missing ? Cli.Try(() => throw new FileNotFoundException($"There is no file {missing.FullName}.")) : Cli.WithLog(
            parsed.GetValue(connection),
            async (log, kinds, documents) =>
            {
                using var bar = new ProgressBar("Restoring");
                var source = parsed.GetRequiredValue(file);
                await using var sealedOrNot = source.OpenRead();
                await using var stream = await Opened(sealedOrNot, parsed.GetValue(passphrase), cancellation);
                var restored = await log.ReadFrom(stream, documents, bar.Report, cancellation);
                await log.Rebuild(kinds, progress: null, cancellation);
                bar.Dispose();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{restored.Events:N0} events restored, root {restored.Root}."));
                var beside = $"{source.FullName}.checkpoint";
                if (restored.Before is { } before)
                {
                    Console.WriteLine($"The backup is of a store with {before.Suite}, where they came to root {before.Root}; here they are hashed anew with {log.Suite}. The public log begins anew under another key, so keep the key and the last checkpoint of the store that was: they still prove what it said.");
                    return 0;
                }

                IReadOnlyList<string> doubts = !restored.IsProven ? ["The backup is of an earlier release and does not tell whether it is whole."]
                    : File.Exists(beside) ? await EventCheckpoint.Check(log, Settings.Configuration(), await File.ReadAllTextAsync(beside, cancellation), cancellation) : [];
                foreach (var doubt in doubts)
                {
                    await Console.Error.WriteLineAsync(doubt);
                }

                return doubts.Count == 0 ? 0 : Cli.Findings;
            },
            cancellation,
            mayMake: true,
            suite: async () =>
            {
                await using var sealedOrNot = parsed.GetRequiredValue(file).OpenRead();
                await using var stream = await Opened(sealedOrNot, parsed.GetValue(passphrase), cancellation);
                return await Archive.SuiteOf(stream, cancellation);
            }));
        return restore;
    }

    private static Option<FileInfo?> Passphrase(string description) => new("--passphrase-file") { Description = description };

    /// <summary>The passphrase in a file, without the line break at its end; null where no file is named.</summary>
    private static async Task<string?> Secret(FileInfo? file, CancellationToken cancellation) => file is null ? null
        : (await File.ReadAllTextAsync(file.FullName, cancellation)).TrimEnd('\r', '\n') is { Length: >= ShortestPassphrase } passphrase ? passphrase
        : throw new ArgumentException($"The passphrase in {file.FullName} has fewer than {ShortestPassphrase} characters.");

    private static async Task<Stream> Opened(Stream source, FileInfo? passphrase, CancellationToken cancellation) =>
        !UnsealingStream.IsSealed(source) ? source
        : await Secret(passphrase, cancellation) is { } secret ? new UnsealingStream(source, secret)
        : throw new ArgumentException("The backup is sealed; give --passphrase-file.");
}

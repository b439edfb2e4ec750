using System.Security.Cryptography;
using System.Text;
using InfoGov.Log;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// The newest signed checkpoint of the event log and of the audit, kept outside of the store (<c>Proof:Folder</c>): a store whose end was lost, or
/// that was written anew from its beginning, cannot tell so itself.
/// </summary>
internal static class EventCheckpoint
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "events.checkpoint";

    /// <summary>Makes sure that the store knows its key; so it is in a backup that is made after this.</summary>
    public static async Task Settle(SqlLog log, IConfiguration configuration, CancellationToken cancellation) => (await LogKey.Of(log, configuration, cancellation)).Dispose();

    /// <summary>A signed checkpoint of a size and a root (hexadecimal), and of the audit with them.</summary>
    public static async Task<string> Sign(SqlLog log, IConfiguration configuration, long size, string root, AuditHead audit, CancellationToken cancellation)
    {
        using var key = await LogKey.Of(log, configuration, cancellation);
        return key.SignEvents(size, root, audit);
    }

    /// <summary>What is wrong with the events and the audit, by a checkpoint from earlier; nothing when they are those that were signed, or more.</summary>
    public static async Task<IReadOnlyList<string>> Check(SqlLog log, IConfiguration configuration, string note, CancellationToken cancellation)
    {
        IReadOnlyList<VerifierKey> keys;
        try
        {
            keys = await LogKey.Known(log, configuration, cancellation);
        }
        catch (InvalidDataException)
        {
            return ["The checkpoint cannot be checked: the store knows no key, and Proof:Key gives none."];
        }

        Checkpoint signed;
        try
        {
            signed = Checkpoint.Open(note, [.. keys.Select(LogKey.OfEvents)]);
        }
        catch (FormatException unsigned)
        {
            return [$"The checkpoint is not one of this event log: {unsigned.Message} Where the log was signed by another key then, name it in Proof:Former."];
        }

        var events = await log.RootOf(signed.Size, cancellation) is not { } root
            ? $"{signed.Size} events were signed and {await log.Head(cancellation)} are there: the end of the event log is lost."
            : root == Convert.ToHexStringLower(signed.Root) ? null : $"The first {signed.Size} events are not those that were signed.";
        var audit = signed.Audit is { } head ? await new AuditTrail(log).Check(head, cancellation) : null;
        return [.. new[] { events, audit }.OfType<string>()];
    }

    /// <summary>
    /// Keeps the newest checkpoint in a folder, in place of the one before; never one of fewer events, or of a shorter audit, than were signed
    /// before, for that one is the proof that some are lost.
    /// </summary>
    /// <exception cref="TamperedLogException">More events or entries of the audit were signed than there are.</exception>
    public static async Task Keep(SqlLog log, LogKey key, string folder, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, FileName);
        if (File.Exists(file))
        {
            var note = await File.ReadAllTextAsync(file, cancellation);
            if (Kept(note, key) is not { } before)
            {
                // Of another store, which lay here before: it is the proof of that one, and stays.
                File.Move(file, $"{file}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(note)))[..8]}", overwrite: true);
            }
            else if (!await Outgrown(log, before, file, cancellation) && key.HasSigned(note, key.EventVerifier))
            {
                return;
            }
        }

        var (size, root) = await log.LastRoot(cancellation);
        var audit = await new AuditTrail(log).Head(cancellation);
        var next = $"{file}.next";
        PrivateFiles.Ensure(next);
        await File.WriteAllTextAsync(next, key.SignEvents(size, root, audit), cancellation);
        File.Move(next, file, overwrite: true);
        PrivateFiles.FlushFolder(folder);
    }

    /// <summary>Makes the folder where it is missing, and tries whether a file can be written there.</summary>
    /// <exception cref="IOException">It cannot; the message names the folder and the setting.</exception>
    public static async Task DemandFolder(string folder, CancellationToken cancellation)
    {
        var trial = Path.Combine(folder, $"{FileName}.trial");
        try
        {
            PrivateFiles.MakeFolder(folder);
            PrivateFiles.Ensure(trial);
            await File.WriteAllTextAsync(trial, "", cancellation);
            File.Delete(trial);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Proof:Folder: the signed checkpoints cannot be kept in {Path.GetFullPath(folder)}: {denied.Message} Make the folder writable for the host, or name another.", denied);
        }
    }

    /// <summary>False when the events and the audit are those of a kept checkpoint; true when there are more.</summary>
    private static async Task<bool> Outgrown(SqlLog log, Checkpoint before, string file, CancellationToken cancellation)
    {
        // Another host may have kept a newer one since this one looked; what is in the store is asked after the file.
        var ((events, _), entries) = (await log.LastRoot(cancellation), await new AuditTrail(log).Head(cancellation));
        if (before.Size == events && (before.Audit ?? AuditHead.None) == entries)
        {
            return false;
        }

        if (before.Size > events)
        {
            throw new TamperedLogException($"{before.Size} events were signed, as {file} says, and {events} are there: the end of the event log is lost");
        }

        return before.Audit is not { } signed || await new AuditTrail(log).Check(signed, cancellation) is not { } lost ? true : throw new TamperedLogException(lost);
    }

    /// <summary>The checkpoint, signed by the key of the log or by a former one; null where it is of another.</summary>
    private static Checkpoint? Kept(string note, LogKey key) =>
        new[] { key.Verifier }.Concat(key.Formers).Select(LogKey.OfEvents).FirstOrDefault(verifier => SignedNote.Open(note, verifier) is not null) is { } signer ? Checkpoint.Open(note, signer) : null;
}

/// <summary>Where checkpoints are kept outside of the store; null where nowhere.</summary>
internal sealed record CheckpointFolder(string? Path);

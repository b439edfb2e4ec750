using InfoGov.Log;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// The newest signed checkpoint of the event log, kept outside of the store (<c>Proof:Folder</c>): a store whose end was lost, or that was
/// written anew from its beginning, cannot tell so itself.
/// </summary>
internal static class EventCheckpoint
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "events.checkpoint";

    /// <summary>Makes sure that the store knows its key; so it is in a backup that is made after this.</summary>
    public static async Task Settle(SqlLog log, IConfiguration configuration, CancellationToken cancellation) => (await LogKey.Of(log, configuration, cancellation)).Dispose();

    /// <summary>A signed checkpoint of a size and a root (hexadecimal).</summary>
    public static async Task<string> Sign(SqlLog log, IConfiguration configuration, long size, string root, CancellationToken cancellation)
    {
        using var key = await LogKey.Of(log, configuration, cancellation);
        return key.SignEvents(size, root);
    }

    /// <summary>What is wrong with the events, by a checkpoint from earlier; null when they are those that were signed, or more.</summary>
    public static async Task<string?> Check(SqlLog log, IConfiguration configuration, string note, CancellationToken cancellation)
    {
        if (configuration["Proof:Key"] is null && (await log.Settled("log key", cancellation)).Count == 0)
        {
            return "The checkpoint cannot be checked: the store knows no key, and Proof:Key gives none.";
        }

        using var key = await LogKey.Of(log, configuration, cancellation);
        Checkpoint signed;
        try
        {
            signed = Checkpoint.Open(note, key.EventVerifier);
        }
        catch (FormatException unsigned)
        {
            return $"The checkpoint is not one of this event log: {unsigned.Message}";
        }

        return await log.RootOf(signed.Size, cancellation) is not { } root
            ? $"{signed.Size} events were signed and {await log.Head(cancellation)} are there: the end of the event log is lost."
            : root == Convert.ToHexStringLower(signed.Root) ? null : $"The first {signed.Size} events are not those that were signed.";
    }

    /// <summary>
    /// Keeps the newest checkpoint in a folder, in place of the one before; never one of fewer events than were signed before, for
    /// that one is the proof that some are lost.
    /// </summary>
    /// <exception cref="TamperedLogException">More events were signed than there are.</exception>
    public static async Task Keep(SqlLog log, LogKey key, string folder, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, FileName);
        var (size, root) = await log.LastRoot(cancellation);
        if (File.Exists(file) && SizeIn(await File.ReadAllTextAsync(file, cancellation), key) is { } before)
        {
            if (before == size)
            {
                return;
            }

            if (before > size)
            {
                throw new TamperedLogException($"{before} events were signed, as {file} says, and {size} are there: the end of the event log is lost");
            }
        }

        PrivateFiles.MakeFolder(folder);
        var next = $"{file}.next";
        await File.WriteAllTextAsync(next, key.SignEvents(size, root), cancellation);
        File.Move(next, file, overwrite: true);
        PrivateFiles.FlushFolder(folder);
    }

    private static long? SizeIn(string note, LogKey key)
    {
        try
        {
            return Checkpoint.Open(note, key.EventVerifier).Size;
        }
        catch (FormatException)
        {
            // Of another store, which lay here before.
            return null;
        }
    }
}

/// <summary>Where checkpoints are kept outside of the store; null where nowhere.</summary>
internal sealed record CheckpointFolder(string? Path);

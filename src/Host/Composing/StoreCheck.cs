using InfoGov.Disclosure.Proof;
using InfoGov.Documents;
using InfoGov.Entities;
using InfoGov.Log;

namespace InfoGov.Host.Composing;

/// <summary>Everything there is to check of a store: events, what follows from them, documents, the audit, and a signed checkpoint kept outside. It only reads.</summary>
internal static class StoreCheck
{
    /// <summary>What is wrong, in words; nothing when all is well.</summary>
    /// <param name="log">The log.</param>
    /// <param name="kinds">What projections follow from.</param>
    /// <param name="documents">Where the documents are.</param>
    /// <param name="note">The checkpoint; null where there is none.</param>
    /// <param name="configuration">The settings, for the key of the log.</param>
    /// <param name="progress">Is told how many events of how many are checked.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<List<string>> Run(SqlLog log, EntityKinds kinds, IDocumentStore documents, string? note, IConfiguration configuration, Action<long, long>? progress, CancellationToken cancellation)
    {
        var beside = new StoreFindings();
        List<string> all = [.. await log.Verify(kinds, progress, cancellation)];
        await Add("Documents", () => documents.Verify(log, cancellation));
        await Add("Audit", () => new AuditTrail(log).Verify(cancellation));
        if (note is not null)
        {
            await Add("Checkpoint", () => EventCheckpoint.Check(log, configuration, note, cancellation));
        }

        return [.. all, .. beside.All];

        Task Add(string part, Func<Task<IReadOnlyList<string>>> check) => beside.Of(part, async () => all.AddRange(await check()));
    }

    /// <summary>The checkpoint that lies in the folder; null where there is none.</summary>
    public static async Task<string?> Kept(CheckpointFolder folder, CancellationToken cancellation) =>
        folder.Path is { } outside && Path.Combine(outside, EventCheckpoint.FileName) is var file && File.Exists(file) ? await File.ReadAllTextAsync(file, cancellation) : null;
}

using InfoGov.Log;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// Whom a store has signed as, one after the other, kept in it: the name and the public key of its log. Another key or name in the settings is a
/// mistake until they say which one it follows (<c>Proof:Former</c>): whoever kept a checkpoint has to be able to tell a change from a forgery.
/// </summary>
internal static class LogSigners
{
    private const string Name = "log signer ";

    /// <summary>The signers so far, the present one last; none before the first start.</summary>
    public static async Task<IReadOnlyList<VerifierKey>> Of(SqlLog log, CancellationToken cancellation) => [.. (await log.Settled(Name, cancellation)).Select(VerifierKey.Parse)];

    /// <summary>Makes sure that the store signs as this key, and remembers it.</summary>
    /// <exception cref="InvalidDataException">The store has signed as another, and the settings do not say that this one follows it.</exception>
    public static async Task Demand(SqlLog log, VerifierKey key, IReadOnlyList<VerifierKey> formers, CancellationToken cancellation)
    {
        for (var before = await Before(log, key, formers, cancellation); before is null || before != key.ToString(); before = (await Of(log, cancellation))[^1].ToString())
        {
            if (before is not null && !formers.Any(former => former.ToString() == before))
            {
                throw Other(before, key);
            }

            // Of several hosts that start at once one writes it; the others see what it wrote.
            var place = (await Of(log, cancellation)).Count;
            await log.Settle($"{Name}{place + 1:D4}", () => (place == 0 && before is not null ? before : key.ToString()), cancellation);
        }
    }

    /// <summary>As whom the store has signed last; null where nobody has. A store of an earlier release tells it by its last checkpoint.</summary>
    private static async Task<string?> Before(SqlLog log, VerifierKey key, IReadOnlyList<VerifierKey> formers, CancellationToken cancellation)
    {
        if (await Of(log, cancellation) is [.., var last])
        {
            return last.ToString();
        }

        await using var connection = await log.Projections.OpenLatest(cancellation);
        if (await connection.LastCheckpoint(cancellation) is not { Note: var note } || SignedNote.Open(note, key) is not null)
        {
            return null;
        }

        return formers.FirstOrDefault(former => SignedNote.Open(note, former) is not null)?.ToString() ?? throw Other(string.Join(" and ", SignedNote.TagsOf(note)), key);
    }

    private static InvalidDataException Other(string before, VerifierKey key) => new(
        $"This store has signed as {before}; with Proof:Key and Proof:Origin as they are now it would sign as {key}, and whoever kept a checkpoint would take it for a forgery. "
        + "Set both as they were, or neither where they were not set; or, to change on purpose, stop every host and set Proof:Former to the key that the store has signed as.");
}

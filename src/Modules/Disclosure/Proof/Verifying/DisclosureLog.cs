namespace InfoGov.Disclosure.Proof.Verifying;

/// <summary>Whether a disclosure log is what it should be.</summary>
internal static class DisclosureLog
{
    /// <summary>
    /// Verifies a log from outside: of an installation by its address, of a city's record or an installation's SQLite store by its file.
    /// </summary>
    /// <param name="urlOrFile">The address or the file.</param>
    /// <param name="key">The key that must have signed; null to take the log's word for it.</param>
    /// <param name="earlier">A checkpoint kept from earlier that the log must have grown from.</param>
    /// <param name="progress">Is told how many entries of how many are checked.</param>
    /// <param name="formers">Keys that signed before this one: what was remembered, and the older checkpoints of a store, may be signed by them.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FormatException">The key or a checkpoint is none, or is not signed by the key.</exception>
    public static async Task<LogVerdict> Verify(string urlOrFile, string? key = null, string? earlier = null, Action<long, long>? progress = null, IReadOnlyList<string>? formers = null, CancellationToken cancellation = default)
    {
        VerifierKey[] before = [.. (formers ?? []).Select(VerifierKey.Parse)];
        if (!Uri.TryCreate(urlOrFile, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return await StoredLog.Verify(urlOrFile, key, earlier, before, progress, cancellation);
        }

        using var http = new HttpClient { BaseAddress = new Uri(urlOrFile.TrimEnd('/') + "/"), Timeout = Timeout.InfiniteTimeSpan };
        return await ServedLog.Verify(http, key, earlier, before, progress, cancellation);
    }
}

namespace InfoGov.Documents;

/// <summary>
/// Where the contents of documents lie, each under the SHA-256 of its bytes: the same content is kept once and never
/// changes. Two implementations: a folder beside SQLite, and a table in PostgreSQL.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Keeps a content. Durable when it returns.</summary>
    /// <exception cref="IOException">The disk is full or cannot be written.</exception>
    Task<KeptContent> Put(Stream content, CancellationToken cancellation);

    /// <summary>The content under a digest; null when there is none.</summary>
    Task<Stream?> Open(string sha256, CancellationToken cancellation);

    /// <summary>Removes a content, if it is there.</summary>
    Task Remove(string sha256, CancellationToken cancellation);

    /// <summary>The digests of everything kept, in order.</summary>
    Task<IReadOnlyList<string>> All(CancellationToken cancellation);
}

/// <summary>A content that was kept.</summary>
/// <param name="Sha256">Its digest in lower-case hexadecimal digits.</param>
/// <param name="IsNew">It was not there before.</param>
public readonly record struct KeptContent(string Sha256, bool IsNew);

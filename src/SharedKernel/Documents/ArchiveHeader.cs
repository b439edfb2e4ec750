using System.IO.Compression;
using InfoGov.Suites;

namespace InfoGov.Documents;

/// <summary>The first line of a backup: which form it has, and by which suite the root at its end was reckoned.</summary>
internal static class ArchiveHeader
{
    private const string Beginning = "{\"backup\":";

    /// <summary>The line for a suite; for the default one as it always was.</summary>
    public static string Of(Suite suite) => suite == Suite.Default ? """{"backup":2}""" : $$"""{"backup":2,"suite":"{{suite.Setting}}"}""";

    /// <summary>The suite that the line tells; null where it is no such line, as in backups of an early release.</summary>
    /// <exception cref="InvalidDataException">It is one that only a newer program can read.</exception>
    public static Suite? Parse(string? line) => Suite.All.FirstOrDefault(suite => line == Of(suite))
        ?? (line?.StartsWith(Beginning, StringComparison.Ordinal) != true ? null : throw new InvalidDataException($"The backup begins with {line}, which this version of the program cannot read; restore it with a newer one."));

    /// <summary>The suite of the store that a backup was made of.</summary>
    public static async Task<Suite> Read(Stream file, CancellationToken cancellation)
    {
        await using var compressed = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var lines = new StreamReader(compressed);
        return Parse(await lines.ReadLineAsync(cancellation)) ?? Suite.Default;
    }
}

using System.Security.Cryptography;

namespace InfoGov.Documents;

/// <summary>Contents as files named by their digest, in folders named by its first two digits, for nobody but the owner.</summary>
internal sealed class FolderDocuments(string folder) : IDocumentStore
{
    private const int Chunk = 81920;

    public async Task<KeptContent> Put(Stream content, CancellationToken cancellation)
    {
        PrivateFiles.MakeFolder(folder);
        var unfinished = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        try
        {
            string sha256;
            await using (var file = PrivateFiles.Create(unfinished))
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var chunk = new byte[Chunk];
                int read;
                while ((read = await content.ReadAsync(chunk, cancellation)) > 0)
                {
                    hash.AppendData(chunk, 0, read);
                    await file.WriteAsync(chunk.AsMemory(0, read), cancellation);
                }

                await file.FlushAsync(cancellation);
                file.Flush(flushToDisk: true);
                sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            }

            var place = PathOf(sha256);
            var isNew = !File.Exists(place);
            PrivateFiles.MakeFolder(Path.GetDirectoryName(place)!);
            File.Move(unfinished, place, overwrite: true);
            PrivateFiles.FlushFolder(Path.GetDirectoryName(place)!);
            return new KeptContent(sha256, isNew);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Task<Stream?> Open(string sha256, CancellationToken cancellation)
    {
        var place = PathOf(sha256);
        return Task.FromResult<Stream?>(File.Exists(place) ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, useAsync: true) : null);
    }

    public Task Remove(string sha256, CancellationToken cancellation)
    {
        File.Delete(PathOf(sha256));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> All(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Where(IsDigest).Order(StringComparer.Ordinal)]
        : []);

    private static bool IsDigest(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string sha256) => IsDigest(sha256)
        ? Path.Combine(folder, sha256[..2], sha256)
        : throw new ArgumentException("A digest has 64 lower-case hexadecimal digits.", nameof(sha256));
}

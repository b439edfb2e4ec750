using System.Security.Cryptography;

namespace InfoGov.Documents;

/// <summary>Contents as files named by their digest, in folders named by its first two digits.</summary>
internal sealed class FolderDocuments(string folder) : IDocumentStore
{
    private const int Chunk = 81920;

    public async Task<string> Put(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        try
        {
            string sha256;
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, Chunk, useAsync: true))
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
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(unfinished, place, overwrite: true);
            return sha256;
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

    private string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, sha256[..2], sha256)
        : throw new ArgumentException("A digest has 64 lower-case hexadecimal digits.", nameof(sha256));
}

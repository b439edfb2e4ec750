using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace InfoGov.Host.Api;

/// <summary>The OpenAPI document as bytes, plain and compressed, each with its ETag.</summary>
internal sealed class WrittenDocument
{
    private readonly byte[] plain;
    private readonly byte[] compressed;

    private WrittenDocument(byte[] plain) => (this.plain, compressed) = (plain, Compress(plain));

    public static async Task<WrittenDocument> Of(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1);
        return new WrittenDocument(stream.ToArray());
    }

    /// <summary>The document in the form that the client takes; 304 where it has that already.</summary>
    public IResult For(HttpContext http)
    {
        var takesGzip = http.Request.GetTypedHeaders().AcceptEncoding.Any(c => c.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && c.Quality is null or > 0);
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        http.Response.Headers.CacheControl = "no-cache";
        if (takesGzip)
        {
            http.Response.Headers.ContentEncoding = "gzip";
        }

        var bytes = takesGzip ? compressed : plain;
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }
}

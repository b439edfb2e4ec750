using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Json;

/// <summary>
/// The body of an answer. Nothing is sent before the first 32 KiB are full, so that an early failure can still be told
/// properly; then it is sent piece by piece, as fast as the client takes it.
/// </summary>
internal sealed class Answer : IAsyncDisposable
{
    private const int Piece = 32 * 1024;
    private readonly ArrayBufferWriter<byte> buffer = new(Piece + 8 * 1024);
    private readonly HttpResponse response;

    public Answer(HttpResponse response)
    {
        this.response = response;
        // Chinese stays readable; the answer is JSON and never part of a page.
        Json = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public Utf8JsonWriter Json { get; }

    public ValueTask SendIfFull(CancellationToken cancellation) =>
        buffer.WrittenCount + Json.BytesPending >= Piece ? Send(cancellation) : ValueTask.CompletedTask;

    public ValueTask Finish(CancellationToken cancellation)
    {
        Json.Flush();
        if (!response.HasStarted)
        {
            response.ContentLength = buffer.WrittenCount;
        }

        return Send(cancellation);
    }

    public ValueTask DisposeAsync()
    {
        // Without sending what a failed answer left behind.
        Json.Reset(Stream.Null);
        return Json.DisposeAsync();
    }

    /// <summary>A finished document.</summary>
    public static async Task Send(HttpResponse response, string type, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        response.ContentType = type;
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, cancellation);
    }

    private async ValueTask Send(CancellationToken cancellation)
    {
        Json.Flush();
        var sent = await response.BodyWriter.WriteAsync(buffer.WrittenMemory, cancellation);
        cancellation.ThrowIfCancellationRequested();
        buffer.ResetWrittenCount();
        if (sent.IsCompleted)
        {
            throw new OperationCanceledException("The client has gone.");
        }
    }
}

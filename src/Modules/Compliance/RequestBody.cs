using System.Buffers;
using InfoGov.Incoming;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace InfoGov.Compliance;

/// <summary>Reads a JSON body within its limit.</summary>
internal static class RequestBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int Limit = 1024 * 1024;

    /// <summary>Reads the body and hands it on; answers 413, 415 or 400 itself.</summary>
    public static Task<IResult> Read(HttpContext http, Func<ReadOnlyMemory<byte>, IResult> answer) => Read(http, body => ValueTask.FromResult(answer(body)));

    /// <summary>The same for an answer that has to be waited for.</summary>
    public static async Task<IResult> Read(HttpContext http, Func<ReadOnlyMemory<byte>, ValueTask<IResult>> answer)
    {
        if (http.Request.ContentType is { } type && !IsJson(type))
        {
            return UnsupportedContent.Type(http);
        }

        if (http.Request.ContentLength > Limit)
        {
            return TooLarge(http);
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(http.Request.ContentLength ?? 4096, Limit) + 1);
        try
        {
            var length = 0;
            int read;
            while ((read = await http.Request.Body.ReadAsync(buffer.AsMemory(length), http.RequestAborted)) > 0)
            {
                length += read;
                if (length > Limit)
                {
                    return TooLarge(http);
                }

                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            return await answer(IncomingBytes.WithoutMark(buffer.AsMemory(0, length)));
        }
        catch (ContractException invalid)
        {
            return ContractProblem.Of(http, 400, invalid.Path, invalid.Detail);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static IResult TooLarge(HttpContext http) =>
        ContractProblem.Of(http, 413, "$", new Text($"请求体超过 {Limit} 字节", $"the body is larger than {Limit} bytes"));

    private static bool IsJson(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

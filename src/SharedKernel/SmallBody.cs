using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov;

/// <summary>Reads the body of a request as JSON up to a limit.</summary>
public static class SmallBody
{
    /// <summary>The body, or the problem: 415 for another type, 413 for one that is larger.</summary>
    /// <param name="http">The request.</param>
    /// <param name="limit">The most it may have, in bytes.</param>
    public static async Task<(byte[] Body, IResult? Problem)> Read(HttpContext http, int limit)
    {
        if (!http.Request.HasJsonContentType())
        {
            return ([], UnsupportedContent.Type(http));
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > limit)
            {
                return ([], HttpProblem.Of(http, 413, "tooLarge", new Text($"请求体超过 {limit} 字节", $"The body is larger than {limit} bytes")));
            }
        }

        return (buffer.ToArray(), null);
    }
}

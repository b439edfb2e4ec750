using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov;

/// <summary>415 in its one shape: what came is named, and what would be right, in words and in the header of RFC 9110 (15.5.16).</summary>
public static class UnsupportedContent
{
    private const string Json = "application/json";

    /// <summary>The body is of another media type, or in another charset than UTF-8.</summary>
    public static IResult Type(HttpContext http, string right = Json)
    {
        http.Response.Headers.Accept = right;
        var came = http.Request.ContentType is { Length: > 0 } type ? Echo.Of(type) : null;
        return HttpProblem.Of(http, StatusCodes.Status415UnsupportedMediaType, "unsupportedMediaType", came is null
            ? new Text($"未说明内容类型，请用 {right}", $"The type of the content is not given; send {right}")
            : new Text($"不支持的内容类型“{came}”，请用 {right}", $"“{came}” is not supported; send {right}"), "$");
    }

    /// <summary>The body is compressed or otherwise coded, and only uncoded ones are taken.</summary>
    public static IResult Coding(HttpContext http)
    {
        http.Response.Headers.AcceptEncoding = "identity";
        var came = Echo.Of(http.Request.Headers.ContentEncoding.ToString());
        return HttpProblem.Of(http, StatusCodes.Status415UnsupportedMediaType, "unsupportedContentCoding", new Text(
            $"不支持的内容编码“{came}”，请发送未经压缩的内容（不带 Content-Encoding）", $"The content coding “{came}” is not supported; send the body as it is, without Content-Encoding"), "$");
    }

    /// <summary>True when the body is coded in any way.</summary>
    public static bool IsCoded(HttpRequest request) =>
        request.Headers.ContentEncoding.Any(codings => codings?.Split(',').Any(coding => coding.Trim() is { Length: > 0 } name && !name.Equals("identity", StringComparison.OrdinalIgnoreCase)) == true);
}

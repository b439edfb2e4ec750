using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Http;

/// <summary>RFC 9457 problems: a stable <c>code</c>, a text in the caller's language, and the <c>path</c> that is to blame.</summary>
public static class HttpProblem
{
    /// <summary>Where each code has its <c>type</c>: an address that opens a page in words.</summary>
    public const string TypeRoot = "/problems/";

    /// <summary>Where the code of the problem is kept with the request, for whoever notes what was answered.</summary>
    public const string CodeItem = "problem";

    /// <summary>The answer.</summary>
    public static IResult Of(HttpContext http, int status, string code, Text detail, string? path = null, IDictionary<string, object?>? more = null)
    {
        var extensions = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>(StringComparer.Ordinal), StringComparer.Ordinal) { ["code"] = code };
        if (path is not null)
        {
            extensions["path"] = path;
        }

        http.Items[CodeItem] = code;
        if (status == 503 && http.Response.Headers.RetryAfter.Count == 0)
        {
            http.Response.Headers.RetryAfter = "5";
        }

        if (http.Features.Get<ProblemAsPage>() is { } page)
        {
            return page(http, status, code, detail);
        }

        return Results.Problem(
            detail: detail.In(Languages.PrefersEnglish(http)),
            statusCode: status,
            title: Title(status, Languages.PrefersEnglish(http)),
            type: TypeRoot + code,
            extensions: extensions);
    }

    /// <summary>What a status is called.</summary>
    public static string Title(int status, bool english) =>
        status switch
        {
            400 => english ? "Invalid request" : "请求无效",
            401 => english ? "Key required" : "需要密钥",
            403 => english ? "Not permitted" : "无权操作",
            404 => english ? "Not found" : "未找到",
            405 => english ? "Method not allowed" : "方法不支持",
            406 => english ? "Not acceptable" : "格式不符",
            409 => english ? "Conflict" : "冲突",
            410 => english ? "Gone" : "已不存在",
            412 => english ? "Precondition failed" : "前提条件不符",
            413 => english ? "Request too large" : "请求过大",
            414 => english ? "Address too long" : "地址过长",
            415 => english ? "Unsupported media type" : "不支持的内容类型",
            422 => english ? "Refused" : "不予办理",
            429 => english ? "Too many requests" : "请求过于频繁",
            503 => english ? "Not available" : "暂不可用",
            _ => english ? "Error" : "错误",
        };
}

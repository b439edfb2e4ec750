using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary>RFC 9457 problems of the contract: type, title, status, detail and the path of what is wrong.</summary>
internal static class ContractProblem
{
    public static IResult Of(HttpContext http, int status, string path, Text detail)
    {
        var english = Languages.PrefersEnglish(http);
        return Results.Problem(
            detail: detail.In(english),
            statusCode: status,
            title: status switch
            {
                404 => english ? "Not found" : "未找到",
                413 => english ? "Request too large" : "请求过大",
                _ => english ? "Invalid request" : "请求无效",
            },
            type: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["path"] = path });
    }
}

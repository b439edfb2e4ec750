using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>RFC 9457 problems: a stable <c>code</c>, a text in the caller's language, and the <c>path</c> that is to blame.</summary>
internal static class Problems
{
    public static IResult Of(HttpContext http, int status, string code, Text detail, string? path = null, IDictionary<string, object?>? more = null)
    {
        var extensions = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>(StringComparer.Ordinal), StringComparer.Ordinal) { ["code"] = code };
        if (path is not null)
        {
            extensions["path"] = path;
        }

        return Results.Problem(
            detail: detail.In(Languages.PrefersEnglish(http)),
            statusCode: status,
            title: Title(http, status),
            type: $"https://www.rfc-editor.org/rfc/rfc9110#section-15.{(status / 100) + 1}",
            extensions: extensions);
    }

    /// <summary>What a command was rejected for; where the entity is further than the sender knew, with what there is now and its ETag.</summary>
    public static IResult Of(HttpContext http, Problem problem, Dictionary<string, object?>? newer = null)
    {
        if (newer is not null)
        {
            http.Response.Headers.ETag = $"\"{newer["version"]}\"";
        }
        else if (problem.Version is { } version)
        {
            http.Response.Headers.ETag = $"\"{version}\"";
            newer = new Dictionary<string, object?>(StringComparer.Ordinal) { ["version"] = version };
        }

        return Of(http, problem.Status, problem.Code, problem.Detail, problem.Path, newer);
    }

    /// <summary>What the server answers by itself, before any endpoint: a wrong address, method or content type.</summary>
    public static IResult OfStatus(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var (code, detail) = status switch
        {
            404 => ("unknownAddress", new Text("没有此地址", "There is nothing at this address")),
            405 => ("methodNotAllowed", new Text($"此地址不支持 {http.Request.Method}", $"{http.Request.Method} is not supported at this address")),
            415 => ("unsupportedMediaType", new Text("请用 application/json", "Send application/json")),
            _ => ("http", new Text("请求无法处理", "The request cannot be served as it is")),
        };
        return Of(http, status, code, detail, "$");
    }

    /// <summary>422 with all refusals, each with its provision, and what was found that may be why.</summary>
    public static IResult Of(HttpContext http, CommandResult.Refused refused, GrainKinds kinds)
    {
        var english = Languages.PrefersEnglish(http);
        var refusals = refused.Decision.Refusals;
        var detail = new Text(string.Join("；", refusals.Select(r => r.Message.Zh)), string.Join("; ", refusals.Select(r => r.Message.En)));
        var more = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["city"] = refused.City,
            ["act"] = refused.Act.Name,
            ["on"] = FactType.ShowValue(refused.On),
            ["refusals"] = refusals.Select(r => new
            {
                provision = r.Provision?.Id,
                code = r.Code,
                message = r.Message.In(english),
                summary = r.Provision?.Summary.In(english),
                requires = r.Requires,
                earliestDay = r.Remedy?.EarliestDay,
            }).ToArray(),
            ["warnings"] = refused.Decision.Warnings.Select(w => new { provision = w.Provision.Id, code = w.Code, message = w.Message.In(english) }).ToArray(),
            ["cites"] = refused.Decision.Cites.Select(p => p.Id).ToArray(),
        };
        if (refused.Found.Count > 0)
        {
            more["candidates"] = CandidateJson.Of(refused.Found, kinds, english);
        }

        return Of(http, 422, "refused", detail, path: null, more);
    }

    private static string Title(HttpContext http, int status)
    {
        var english = Languages.PrefersEnglish(http);
        return status switch
        {
            400 => english ? "Invalid request" : "请求无效",
            401 => english ? "Key required" : "需要密钥",
            403 => english ? "Not permitted" : "无权操作",
            404 => english ? "Not found" : "未找到",
            405 => english ? "Method not allowed" : "方法不支持",
            409 => english ? "Conflict" : "冲突",
            412 => english ? "Precondition failed" : "前提条件不符",
            413 => english ? "Request too large" : "请求过大",
            415 => english ? "Unsupported media type" : "不支持的内容类型",
            422 => english ? "Refused" : "不予办理",
            503 => english ? "Not available" : "暂不可用",
            _ => english ? "Error" : "错误",
        };
    }
}

using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>The problems of commands and of what the server answers by itself.</summary>
internal static class Problems
{
    public static IResult Of(HttpContext http, int status, string code, Text detail, string? path = null, IDictionary<string, object?>? more = null) =>
        HttpProblem.Of(http, status, code, detail, path, more);

    /// <summary>What a command was rejected for; a version mismatch tells the version there is, as its ETag too.</summary>
    public static IResult Of(HttpContext http, Problem problem)
    {
        if (problem.Version is not { } version)
        {
            return Of(http, problem.Status, problem.Code, problem.Detail, problem.Path);
        }

        http.Response.Headers.ETag = $"\"{version}\"";
        return Of(http, problem.Status, problem.Code, problem.Detail, problem.Path, new Dictionary<string, object?>(StringComparer.Ordinal) { ["version"] = version });
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

    /// <summary>422 with all refusals, each with its provision.</summary>
    public static IResult Of(HttpContext http, CommandResult.Refused refused)
    {
        var english = Languages.PrefersEnglish(http);
        var refusals = refused.Decision.Refusals;
        var detail = new Text(string.Join("；", refusals.Select(r => r.Message.Zh)), string.Join("; ", refusals.Select(r => r.Message.En)));
        return Of(http, 422, "refused", detail, path: null, new Dictionary<string, object?>(StringComparer.Ordinal)
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
        });
    }
}

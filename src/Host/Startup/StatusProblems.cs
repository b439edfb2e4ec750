using InfoGov.Host.Api.Answers;
using InfoGov.Host.Agencies;
using InfoGov.Law;

namespace InfoGov.Host.Startup;

/// <summary>The problems of what the server answers by itself.</summary>
internal static class StatusProblems
{
    /// <summary>What the server answers by itself, before any endpoint: a wrong address, method or content type.</summary>
    public static IResult Of(HttpContext http)
    {
        var status = http.Response.StatusCode;
        if (status == StatusCodes.Status415UnsupportedMediaType)
        {
            return DocumentEndpoints.Takes(http.Request.Path) ? UnsupportedContent.Type(http, "multipart/form-data") : UnsupportedContent.Type(http);
        }

        var (code, detail) = status switch
        {
            404 => ("unknownAddress", new Text("没有此地址", "There is nothing at this address")),
            405 => ("methodNotAllowed", new Text($"此地址不支持 {http.Request.Method}", $"{http.Request.Method} is not supported at this address")),
            _ => ("http", new Text("请求无法处理", "The request cannot be served as it is")),
        };
        return Problems.Of(http, status, code, detail, "$");
    }
}

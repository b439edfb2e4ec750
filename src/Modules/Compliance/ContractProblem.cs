using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary>RFC 9457 problems of the contract: type, title, status, detail, a code and the path of what is wrong.</summary>
internal static class ContractProblem
{
    public static IResult Of(HttpContext http, int status, string path, Text detail)
    {
        var code = status switch
        {
            404 => "unknownCity",
            413 => "tooLarge",
            415 => "unsupportedMediaType",
            _ => "invalidRequest",
        };
        return HttpProblem.Of(http, status, code, detail, path);
    }
}

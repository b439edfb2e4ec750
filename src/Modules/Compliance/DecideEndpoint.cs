using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary><c>POST /api/compliance/decide</c>: pure and stateless.</summary>
internal static class DecideEndpoint
{
    public static Task<IResult> Answer(HttpContext http, CityRegister cities) => RequestBody.Read(http, body =>
    {
        var explains = Asked(http);
        var request = ContractReader.ReadDecide(body, cities.IsKnown);
        var city = cities.Law(request.City);
        var decision = city.Decide(request.Act, request.Matter);
        var english = Languages.PrefersEnglish(http);
        var explanation = explains ? city.Explain(request.Act, request.Matter) : null;
        return ContractWriter.Json(json =>
        {
            ContractWriter.Decision(json, request.City, request.Act, request.Matter, decision, english);
            if (explanation is not null)
            {
                ExplanationWriter.Write(json, explanation, decision);
            }
        });
    });

    /// <summary>True when the explanation is asked for; neither yes nor no is a fault of the request.</summary>
    private static bool Asked(HttpContext http) => http.Request.Query["explain"] switch
    {
        [] or ["false" or "0"] => false,
        ["true" or "1" or "" or null] => true,
        var other => throw new ContractException("explain", new Text(
            $"explain 须为 true 或 false，不得为“{Echo.Of(other.ToString())}”", $"explain is true or false, not “{Echo.Of(other.ToString())}”")),
    };
}

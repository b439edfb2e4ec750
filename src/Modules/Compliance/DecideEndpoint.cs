using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary><c>POST /api/compliance/decide</c>: pure and stateless.</summary>
internal static class DecideEndpoint
{
    public static Task<IResult> Answer(HttpContext http, CityRegister cities) => RequestBody.Read(http, body =>
    {
        var request = ContractReader.ReadDecide(body, cities.IsKnown);
        var city = cities.Law(request.City);
        var decision = city.Decide(request.Act, request.Matter);
        var english = Languages.PrefersEnglish(http);
        var explanation = Asked(http) ? city.Explain(request.Act, request.Matter) : null;
        return ContractWriter.Json(json =>
        {
            ContractWriter.Decision(json, request.City, request.Act, request.Matter, decision, english);
            if (explanation is not null)
            {
                ExplanationWriter.Write(json, explanation, decision);
            }
        });
    });

    internal static bool Asked(HttpContext http) => http.Request.Query["explain"].FirstOrDefault() is "true" or "1" or "";
}

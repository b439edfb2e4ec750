using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary><c>POST /api/compliance/duties</c>: pure and stateless.</summary>
internal static class DutiesEndpoint
{
    public static Task<IResult> Answer(HttpContext http, CityRegister cities) => RequestBody.Read(http, body =>
    {
        var request = ContractReader.ReadDuties(body, cities.IsKnown);
        var duties = cities.Law(request.City).DutiesOf(request.Matter);
        return ContractWriter.Json(json => ContractWriter.Duties(json, request.City, request.Matter, duties));
    });
}

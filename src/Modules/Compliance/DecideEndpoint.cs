using InfoGov.Calendar;
using InfoGov.Disclosure;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary><c>POST /api/compliance/decide</c>: pure and stateless. With <c>?receipt=true</c> the answer is signed, and still nothing is kept.</summary>
internal static class DecideEndpoint
{
    public static Task<IResult> Answer(HttpContext http, CityRegister cities, Offers offers, EntityMemory memory, SignReceipt sign, TimeProvider time) => RequestBody.Read(http, async body =>
    {
        var (explains, signs) = (Asked(http, "explain"), Asked(http, "receipt"));
        var request = ContractReader.ReadDecide(body, cities.IsKnown);
        var city = cities.Law(request.City);
        var decision = city.Decide(request.Act, request.Matter);
        var english = Languages.PrefersEnglish(http);
        var explanation = explains ? city.Explain(request.Act, request.Matter) : null;
        var receipt = signs ? await sign(await Receipt(request, decision, memory, time, http.RequestAborted), http.RequestAborted) : null;
        return ContractWriter.Json(json =>
        {
            ContractWriter.Decision(json, request.City, request.Act, request.Matter, decision, english);
            if (explanation is not null)
            {
                ExplanationWriter.Write(json, explanation, decision, request.Act, offers);
            }

            if (receipt is not null)
            {
                json.WriteString("receipt", receipt);
            }
        });
    });

    private static async Task<Receipt> Receipt(DecideRequest request, Decision decision, EntityMemory memory, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return new Receipt(
            Law.Receipt.Question(request.City, request.Act.Name, request.Matter.On, StatedFacts.Of(request.Act, request.Matter)),
            decision.TextVersion,
            await CalendarNotices.VersionOn(ShanghaiDay.DayOf(now), memory, cancellation),
            StatedFindings.Of(decision),
            "anybody",
            now);
    }

    /// <summary>True when it is asked for; neither yes nor no is a fault of the request.</summary>
    private static bool Asked(HttpContext http, string name) => QueryFlag.Of(http, name) ?? throw new ContractException(name, QueryFlag.Wrong(http, name));
}

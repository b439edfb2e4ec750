using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary><c>GET /api/cities</c> and <c>GET /api/cities/{city}</c>: what a plugin brings, as the public may read it.</summary>
internal static class CitiesEndpoint
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IResult List(CityRegister cities) => Results.Json(
        new CitiesAnswer(cities.Loaded.Select(city => new CityLine(city.Code, city.Name, city.EffectiveFrom, city.Header.Title, cities.IsEnabled(city.Code)))),
        Options);

    public static IResult One(HttpContext http, string city, CityRegister cities) =>
        cities.Loaded.FirstOrDefault(loaded => string.Equals(loaded.Code, city, StringComparison.Ordinal)) is not { } found
            ? ContractProblem.Of(http, 404, "city", new Text($"未安装代码为“{city}”的城市", $"No city with the code \"{city}\" is installed"))
            : Results.Json(
                new CityAnswer(
                    found.Code, found.Name, found.EffectiveFrom, found.Header, cities.IsEnabled(found.Code), cities.StandingOf(found.Code)?.ThresholdChanges, found.Profile, CoverageOf(found)),
                Options);

    /// <summary>How many provisions stand in each state; a provision with several versions counts once, by its latest.</summary>
    private static Dictionary<string, int> CoverageOf(Jurisdiction city)
    {
        var latest = city.Provisions.GroupBy(p => p.Id, StringComparer.Ordinal).Select(versions => versions.MaxBy(p => p.From)!.Coverage).ToLookup(state => state);
        return Enum.GetValues<Coverage>().ToDictionary(state => FactType.ShowValue(state), state => latest[state].Count(), StringComparer.Ordinal);
    }
}

/// <summary>The cities whose plugins are loaded.</summary>
internal sealed record CitiesAnswer(IEnumerable<CityLine> Cities);

/// <summary>A city in the list.</summary>
internal sealed record CityLine(string Code, Text Name, DateOnly EffectiveFrom, Text Title, bool Enabled);

/// <summary>A city: its regulation's head, its thresholds as they were set, its profile, and how many provisions stand in each state.</summary>
internal sealed record CityAnswer(
    string Code, Text Name, DateOnly EffectiveFrom, RegulationHeader Header, bool Enabled, IReadOnlyList<ThresholdChange>? Thresholds, CityProfile Profile, IReadOnlyDictionary<string, int> Coverage);

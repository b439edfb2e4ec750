using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Projects.OpenContracting;

/// <summary>
/// Public projects as a package of OC4IDS 0.9 (<c>/bulk/oc4ids.json</c>), and their contracts as a package of OCDS 1.1 releases
/// (<c>/bulk/ocds.json</c>); of one city with <c>?city=</c>. Written as it is read, whatever its size.
/// </summary>
internal static class OpenContractingPackage
{
    private const int Piece = 64 * 1024;

    public static Task<IResult> Projects(HttpContext http, IProjectionStore store, IConfiguration configuration, TimeProvider time, string? city = null) =>
        Write(http, store, city, (json, prefix) => Begin(json, configuration, time, "oc4ids", "0.9", "projects", city), ProjectEntry.Write, Prefix(configuration));

    public static Task<IResult> Releases(HttpContext http, IProjectionStore store, IConfiguration configuration, TimeProvider time, string? city = null) =>
        Write(http, store, city, (json, prefix) => Begin(json, configuration, time, "ocds", "1.1", "releases", city), ReleaseEntry.Write, Prefix(configuration));

    private static async Task<IResult> Write(
        HttpContext http, IProjectionStore store, string? city, Action<Utf8JsonWriter, string> begin, Action<Utf8JsonWriter, string, PublishedRow, IReadOnlyList<PublishedRow>> entry, string prefix)
    {
        if (city is not null)
        {
            await using var connection = await store.OpenRead(http.RequestAborted);
            if (!await CityTables.Know(connection, city, http.RequestAborted))
            {
                return HttpProblem.Of(http, 404, "unknownCity", new Text($"没有城市“{city}”的公开记录", $"There is no public record of a city “{city}”"), "city");
            }
        }

        return Written(http, store, city, begin, entry, prefix);
    }

    private static IResult Written(
        HttpContext http, IProjectionStore store, string? city, Action<Utf8JsonWriter, string> begin, Action<Utf8JsonWriter, string, PublishedRow, IReadOnlyList<PublishedRow>> entry, string prefix) => Results.Stream(
        async body =>
        {
            await using var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            begin(json, prefix);
            await foreach (var (project, contracts) in PublishedRows.Read(store, city, http.RequestAborted))
            {
                entry(json, prefix, project, contracts);
                if (json.BytesPending > Piece)
                {
                    await json.FlushAsync(http.RequestAborted);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(http.RequestAborted);
        },
        "application/json; charset=utf-8");

    private static void Begin(Utf8JsonWriter json, IConfiguration configuration, TimeProvider time, string what, string version, string array, string? city)
    {
        json.WriteStartObject();
        json.WriteString("uri", $"tag:infogov.invalid,2026:{what}/{Uri.EscapeDataString(city ?? "all")}");
        json.WriteString("version", version);
        json.WriteString("publishedDate", time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("publisher");
        json.WriteString("name", configuration["Catalog:Publisher"] is { Length: > 0 } named ? named : "InfoGov");
        json.WriteEndObject();
        if (configuration["Catalog:License"] is { Length: > 0 } license)
        {
            json.WriteString("license", license);
        }

        json.WriteStartArray(array);
    }

    /// <summary>The publisher's prefix as the Open Contracting Partnership gives them out.</summary>
    private static string Prefix(IConfiguration configuration) => configuration["OpenContracting:Prefix"] is { Length: > 0 } given ? given : "infogov";
}

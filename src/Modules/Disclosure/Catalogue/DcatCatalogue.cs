using System.Text.Json.Nodes;
using InfoGov.Disclosure.Bulk;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Catalogue;

/// <summary>
/// What can be had here, at <c>/catalog</c>, as DCAT-AP in JSON-LD: a dataset for each public set with a distribution for each form, the
/// record of each city, and the feed as a data service. Addresses are relative to the document.
/// </summary>
internal static class DcatCatalogue
{
    private const string Frequency = "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT";
    private const string Theme = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
    private const string Public = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

    public static async Task<IResult> Answer(HttpContext http, IEnumerable<PublicSet> sets, SqlLog log, IConfiguration configuration)
    {
        await using var connection = await log.Projections.OpenRead(http.RequestAborted);
        var changed = await LastChanges(connection, http.RequestAborted);
        var license = configuration["Catalog:License"] is { Length: > 0 } given ? given : null;
        var datasets = new JsonArray();
        foreach (var set in sets)
        {
            datasets.Add(Dataset(set, changed.GetValueOrDefault(set.Name), license));
        }

        await foreach (var city in Cities(connection, http.RequestAborted))
        {
            datasets.Add(Record(city, license));
        }

        var catalogue = new JsonObject
        {
            ["@context"] = Context(),
            ["@id"] = "/catalog",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = Both(new("信息化公开数据目录", "Catalogue of public informatization data")),
            ["dct:description"] = Both(new("依法公开的信息化规划、项目、系统与监督记录", "Public records of informatization plans, projects, systems and their supervision")),
            ["dct:publisher"] = Publisher(configuration),
            ["dct:language"] = new JsonArray(Id("http://publications.europa.eu/resource/authority/language/ZHO"), Id("http://publications.europa.eu/resource/authority/language/ENG")),
            ["dcat:service"] = new JsonObject
            {
                ["@id"] = "/odata",
                ["@type"] = "dcat:DataService",
                ["dct:title"] = Both(new("OData 4.01 数据服务", "OData 4.01 service")),
                ["dcat:endpointURL"] = Id("/odata"),
                ["dcat:endpointDescription"] = Id("/odata/$metadata"),
                ["dcat:servesDataset"] = new JsonArray([.. sets.Select(set => (JsonNode)Id(Address(set.Name)))]),
            },
            ["dcat:dataset"] = datasets,
        };
        return Results.Text(catalogue.ToJsonString(Readable), "application/ld+json", System.Text.Encoding.UTF8);
    }

    private static System.Text.Json.JsonSerializerOptions Readable { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    private static JsonObject Dataset(PublicSet set, string? changed, string? license)
    {
        var dataset = Begin(Address(set.Name), set.Label, set.Label);
        dataset["dct:identifier"] = set.Name;
        if (changed is not null)
        {
            dataset["dct:modified"] = new JsonObject { ["@type"] = "xsd:dateTime", ["@value"] = changed };
        }

        dataset["dcat:distribution"] = new JsonArray(
        [
            Distribution($"/odata/{set.Name}", "OData JSON", "application/json", license),
            .. BulkFormats.All.Select(format => (JsonNode)Distribution($"/odata/{set.Name}?$format={format.Name}", format.Name.ToUpperInvariant(), format.MediaType, license)),
        ]);
        return dataset;
    }

    private static JsonObject Record((string Code, Text Name) city, string? license)
    {
        var name = new Text($"{city.Name.Zh}全部公开记录", $"The whole public record of {city.Name.En}");
        var dataset = Begin($"/catalog#city-{city.Code}", name, new($"{name.Zh}，含可验证的证明", $"{name.En}, with proofs that anybody can verify"));
        dataset["dcat:distribution"] = new JsonArray(Distribution($"/bulk/cities/{city.Code}.db", "SQLite", "application/vnd.sqlite3", license));
        return dataset;
    }

    private static JsonObject Begin(string id, Text title, Text description) => new()
    {
        ["@id"] = id,
        ["@type"] = "dcat:Dataset",
        ["dct:title"] = Both(title),
        ["dct:description"] = Both(description),
        ["dct:accessRights"] = Id(Public),
        ["dct:accrualPeriodicity"] = Id(Frequency),
        ["dcat:theme"] = Id(Theme),
    };

    private static JsonObject Distribution(string address, string title, string mediaType, string? license)
    {
        var distribution = new JsonObject
        {
            ["@id"] = address,
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = title,
            ["dcat:accessURL"] = Id(address),
            ["dcat:downloadURL"] = Id(address),
            ["dcat:mediaType"] = Id($"https://www.iana.org/assignments/media-types/{mediaType}"),
        };
        if (license is not null)
        {
            distribution["dct:license"] = Id(license);
        }

        return distribution;
    }

    private static JsonObject Publisher(IConfiguration configuration) => new()
    {
        ["@type"] = "foaf:Agent",
        ["foaf:name"] = configuration["Catalog:Publisher"] is { Length: > 0 } named ? named : "InfoGov",
    };

    private static string Address(string set) => $"/catalog#{set}";

    private static JsonObject Id(string address) => new() { ["@id"] = address };

    private static JsonArray Both(Text text) => new(
        new JsonObject { ["@language"] = "zh", ["@value"] = text.Zh },
        new JsonObject { ["@language"] = "en", ["@value"] = text.En });

    private static async Task<Dictionary<string, string>> LastChanges(System.Data.Common.DbConnection connection, CancellationToken cancellation)
    {
        var changes = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = SqlLog.Command(connection, "SELECT d.row_set, d.recorded_at FROM disclosures d JOIN (SELECT row_set, max(position) AS position FROM disclosures GROUP BY row_set) l ON l.position = d.position");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            changes[reader.GetString(0)] = reader.GetString(1);
        }

        return changes;
    }

    private static async IAsyncEnumerable<(string Code, Text Name)> Cities(System.Data.Common.DbConnection connection, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, $"SELECT id, name_zh, name_en FROM {CityTables.Cities.Name} ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return (reader.GetString(0), new Text(reader.GetString(1), reader.GetString(2)));
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Benchmarks;

/// <summary>The same answers as somebody would write them who needs no OData: SQL as it stands, columns by their number.</summary>
internal static class HandWritten
{
    private const string Columns = "id, city, name, unit, kind, category, activity, owner_type, funding, amount, stage, area";
    private const string Texts = "coalesce(city, '') || ' ' || coalesce(name, '') || ' ' || coalesce(unit, '') || ' ' || coalesce(kind, '') || ' ' || coalesce(category, '') || ' ' || coalesce(activity, '') || ' ' || coalesce(owner_type, '') || ' ' || coalesce(stage, '') || ' ' || coalesce(area, '') || ' ' || coalesce(legal_basis, '') || ' ' || coalesce(source, '')";
    private const string Chosen = "$select=Id,City,Name,Unit,Kind,Category,Activity,OwnerType,Funding,Amount,Stage,Area";

    public static readonly (string Label, string Feed, string Hand)[] Queries =
    [
        ("first page of 20", $"Projects?{Chosen}&$top=20", "0"),
        ("a city's newest 20", $"Projects?{Chosen}&$filter=City eq 'wuxi'&$orderby=UpdatedOn desc&$top=20", "1"),
        ("by key", $"Projects('p10000777')?{Chosen}", "2"),
        ("filter, range and count", $"Projects?{Chosen}&$filter=City eq 'wuxi' and Amount ge 5000000 and Amount lt 6000000&$count=true&$top=20", "3"),
        ("deep in a city's newest", $"Projects?{Chosen}&$filter=City eq 'wuxi' and UpdatedOn le 2015-06-20&$orderby=UpdatedOn desc&$top=20", "4"),
        ("groups of all", "Projects?$apply=groupby((City,Stage),aggregate($count as N,Amount with sum as Total))", "5"),
        ("count of all", "Projects/$count", "6"),
        ("a word of two characters", $"Projects?{Chosen}&$search=智慧&$top=20", "7"),
        ("a long word that is rare", $"Projects?{Chosen}&$search=综合管理平台第77777期&$top=20", "8"),
    ];

    private static readonly string[] Statements =
    [
        $"SELECT {Columns} FROM projects ORDER BY id LIMIT 20",
        $"SELECT {Columns} FROM projects WHERE city = 'wuxi' ORDER BY updated_on DESC, id DESC LIMIT 20",
        $"SELECT {Columns} FROM projects WHERE id = 'p10000777'",
        $"SELECT {Columns}, (SELECT count(*) FROM projects WHERE city = 'wuxi' AND amount >= 500000000 AND amount < 600000000) FROM projects WHERE city = 'wuxi' AND amount >= 500000000 AND amount < 600000000 ORDER BY id LIMIT 20",
        $"SELECT {Columns} FROM projects WHERE city = 'wuxi' AND updated_on <= '2015-06-20' ORDER BY updated_on DESC, id DESC LIMIT 20",
        "SELECT city, stage, count(*), CAST(sum(amount) AS BIGINT) FROM projects GROUP BY city, stage ORDER BY city, stage",
        "SELECT count(*) FROM projects",
        $"SELECT {Columns} FROM projects WHERE lower({Texts}) LIKE '%智慧%' ORDER BY id LIMIT 20",
        $"SELECT {Columns} FROM projects WHERE lower({Texts}) LIKE '%综合管理平台第77777期%' ORDER BY id LIMIT 20",
    ];

    public static void Map(IEndpointRouteBuilder routes, SqlLog log) => routes.MapGet("/hand/{query:int}", async (int query, HttpContext http) =>
    {
        await using var connection = await log.OpenRead(http.RequestAborted);
        await using var command = SqlLog.Command(connection, Statements[query]);
        await using var reader = await command.ExecuteReaderAsync(http.RequestAborted);
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartArray();
        while (await reader.ReadAsync(http.RequestAborted))
        {
            json.WriteStartObject();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                json.WritePropertyName(reader.GetName(column));
                if (reader.IsDBNull(column))
                {
                    json.WriteNullValue();
                }
                else if (reader.GetFieldType(column) == typeof(long))
                {
                    json.WriteNumberValue(reader.GetInt64(column));
                }
                else
                {
                    json.WriteStringValue(reader.GetString(column));
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        await json.FlushAsync(http.RequestAborted);
    });
}

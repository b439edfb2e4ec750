using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Listing;

/// <summary>How lists are written, and what is wrong with a request for one.</summary>
public static class ListingJson
{
    /// <summary>camelCase, enums by name, Chinese readable.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>A 400 that names the parameter.</summary>
    public static IResult Problem(HttpContext http, string code, string path, Text detail, int status = 400)
    {
        var english = Languages.PrefersEnglish(http);
        return Results.Problem(
            detail: detail.In(english),
            statusCode: status,
            title: (status, english) switch { (404, true) => "Not found", (404, _) => "未找到", (403, true) => "Not permitted", (403, _) => "无权操作", (_, true) => "Invalid request", _ => "请求无效" },
            type: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code, ["path"] = path });
    }

    /// <summary>The text of a column; null where it has none.</summary>
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}

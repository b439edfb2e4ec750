using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Disclosure.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoGov.Disclosure.Http;

/// <summary>Failures in OData's shape (OData JSON format 4.01, 21), in the language of the client.</summary>
internal static class Failure
{
    /// <summary>What the client is told of a failure; null for one that is our own mistake.</summary>
    public static FeedException? Of(Exception failure, bool late) => failure switch
    {
        FeedException told => told,
        _ when late => new(503, "timeout", new("查询耗时过长；请缩小范围，或按有索引的属性筛选。", "The query took too long. Ask for less, or filter by an indexed property.")),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_TOOBIG } => OutOfRange(),
        // sum() of SQLite.
        SqliteException overflow when overflow.Message.Contains("integer overflow", StringComparison.Ordinal) => OutOfRange(),
        SqliteException pattern when pattern.Message.Contains(Sql.Patterns.Malformed, StringComparison.Ordinal) => FeedException.Invalid("正则表达式有误。", "The pattern is no regular expression."),
        SqliteException deep when deep.Message.Contains("too large", StringComparison.Ordinal) || deep.Message.Contains("too many", StringComparison.Ordinal) => TooComplex(),
        PostgresException { SqlState: "2201B" } => FeedException.Invalid("正则表达式有误。", "The pattern is no regular expression."),
        // Data exceptions: a number out of range, a text that UTF-8 cannot hold.
        PostgresException { SqlState: ['2', '2', ..] } => OutOfRange(),
        PostgresException { SqlState: ['5', '4', ..] } => TooComplex(),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_INTERRUPT } => Unavailable(),
        PostgresException { SqlState: ['5', '7', ..] or ['0', '8', ..] or ['5', '3', ..] } => Unavailable(),
        NpgsqlException and not PostgresException => Unavailable(),
        BadHttpRequestException bad => new(bad.StatusCode, "badRequest", new("请求格式有误。", "The request is malformed.")),
        _ => null,
    };

    public static async Task Write(HttpContext context, FeedException failure)
    {
        var response = context.Response;
        response.StatusCode = failure.Status;
        response.Headers.Remove("Preference-Applied");
        response.Headers.ETag = default;
        if (failure.Status == 503)
        {
            response.Headers.RetryAfter = "5";
        }

        var english = Languages.PrefersEnglish(context);
        response.Headers.ContentLanguage = english ? "en" : "zh-CN";
        using var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", failure.Code);
            json.WriteString("message", failure.Text.In(english));
            if (failure.Target is { } target)
            {
                json.WriteString("target", target);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        await Answer.Send(response, "application/json;charset=utf-8", body.ToArray(), context.RequestAborted);
    }

    private static FeedException OutOfRange() => FeedException.TooLarge("查询中的计算超出数值范围。", "A calculation in the query leaves the range of numbers.");

    private static FeedException TooComplex() => FeedException.TooLarge("查询过于复杂；请减少条件，或分几次查询。", "The query is too complex. Use fewer conditions, or ask in several queries.");

    private static FeedException Unavailable() => new(503, "unavailable", new("数据库暂不可读。", "The store cannot be read at the moment."));
}

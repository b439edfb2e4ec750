using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Disclosure.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.OData;
using Npgsql;

namespace InfoGov.Disclosure.Http;

/// <summary>Failures in OData's shape (OData JSON format 4.01, 21).</summary>
internal static class Failure
{
    /// <summary>What the client is told of a failure; null for one that is our own mistake.</summary>
    public static FeedException? Of(Exception failure, bool late) => failure switch
    {
        FeedException told => told,
        _ when late => new(503, "timeout", "The query took too long. Ask for less, or filter by an indexed property."),
        ODataException syntax => FeedException.Invalid(syntax.Message),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_TOOBIG } => OutOfRange(),
        // Data exceptions: a number out of range, a text that UTF-8 cannot hold.
        PostgresException { SqlState: ['2', '2', ..] } => OutOfRange(),
        PostgresException { SqlState: ['5', '4', ..] } => FeedException.TooLarge("The query is too complex."),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_INTERRUPT } => Unavailable(),
        PostgresException { SqlState: ['5', '7', ..] or ['0', '8', ..] } => Unavailable(),
        NpgsqlException and not PostgresException => Unavailable(),
        NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: System.Net.Sockets.SocketException or TimeoutException } => Unavailable(),
        _ => null,
    };

    public static async Task Write(HttpContext context, FeedException failure)
    {
        var response = context.Response;
        response.StatusCode = failure.Status;
        if (failure.Status == 503)
        {
            response.Headers.RetryAfter = "5";
        }

        using var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", failure.Code);
            json.WriteString("message", failure.Message);
            if (failure.Target is { } target)
            {
                json.WriteString("target", target);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        await Answer.Send(response, "application/json;charset=utf-8", body.ToArray(), context.RequestAborted);
    }

    private static FeedException OutOfRange() => FeedException.TooLarge("A calculation in the query leaves the range of numbers.");

    private static FeedException Unavailable() => new(503, "unavailable", "The store cannot be read at the moment.");
}

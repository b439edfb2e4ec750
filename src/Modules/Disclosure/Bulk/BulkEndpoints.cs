using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Disclosure.Proof;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Disclosure.Bulk;

/// <summary>The public record to take away at <c>/bulk</c>: the log day by day with a chain of manifests, and each city as one file. Open to everybody.</summary>
internal static class BulkEndpoints
{
    private const string Lines = "application/x-ndjson; charset=utf-8";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var bulk = routes.MapGroup("/bulk").AllowAnonymous();
        bulk.MapGet("", Overview);
        bulk.MapGet("{day}/manifest.json", (HttpContext http, DailyFiles days, string day) => Daily(http, days, day, manifest => Results.Text(manifest.ToString(), "application/json", Encoding.UTF8)));
        bulk.MapGet("{day}/entries.ndjson", (HttpContext http, DailyFiles days, SqlLog log, string day) => Daily(http, days, day, manifest => Stream(http, log, manifest, DailyFiles.Line)));
        bulk.MapGet("{day}/changes.ndjson", (HttpContext http, DailyFiles days, SqlLog log, string day) => Daily(http, days, day, manifest => Stream(http, log, manifest, EntryJson.Line)));
        bulk.MapGet("cities/{city}.db", City).RequireRateLimiting(PublicLimit.Policy);
    }

    private static async Task<IResult> Overview(HttpContext http, DailyFiles days) => Results.Json(
        new
        {
            days = (await days.Settled(http.RequestAborted)).Select(manifest => new
            {
                day = manifest.Day,
                first = manifest.First,
                last = manifest.Last,
                rows = manifest.Rows,
                manifest = $"/bulk/{Shown(manifest.Day)}/manifest.json",
                sha256 = manifest.OwnSha256,
                entries = $"/bulk/{Shown(manifest.Day)}/entries.ndjson",
                changes = $"/bulk/{Shown(manifest.Day)}/changes.ndjson",
            }),
            cities = "/bulk/cities/{city}.db",
        },
        Json);

    private static async Task<IResult> Daily(HttpContext http, DailyFiles days, string day, Func<DailyManifest, IResult> answer) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
        && (await days.Settled(http.RequestAborted)).FirstOrDefault(manifest => manifest.Day == asked) is { } manifest
            ? answer(manifest)
            : HttpProblem.Of(http, 404, "noSuchDay", new Text(
                $"没有 {day} 的文件：须为已结束且有公开变更的日期（yyyy-MM-dd），见 /bulk", $"There are no files of {day}: it is a day that is over and on which something public changed (yyyy-MM-dd), see /bulk"), "day");

    private static IResult Stream(HttpContext http, SqlLog log, DailyManifest manifest, Func<RecordedDisclosure, ReadOnlyMemory<byte>> line) => Results.Stream(
        async body =>
        {
            await using var connection = await log.Projections.OpenLatest(http.RequestAborted);
            await foreach (var recorded in connection.Disclosures(manifest.First - 1, manifest.Last, http.RequestAborted))
            {
                await body.WriteAsync(line(recorded), http.RequestAborted);
            }
        },
        Lines);

    private static async Task<IResult> City(HttpContext http, RecordFiles files, SqlLog log, string city)
    {
        if (!await CityIsKnown(log, city, http.RequestAborted))
        {
            return NoSuchCity(http, city);
        }

        // Whoever is given the file reads on while it is deleted.
        var file = await files.Of(city, http.RequestAborted);
        return Results.Stream(file, "application/vnd.sqlite3", $"{city}.db");
    }

    public static IResult NoSuchCity(HttpContext http, string city) =>
        HttpProblem.Of(http, 404, "unknownCity", new Text($"没有城市“{city}”的公开记录", $"There is no public record of a city “{city}”"), "city");

    public static async Task<bool> CityIsKnown(SqlLog log, string city, CancellationToken cancellation)
    {
        await using var connection = await log.Projections.OpenRead(cancellation);
        return await CityTables.Know(connection, city, cancellation);
    }

    private static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Records of cities made to be sent, one at a time: each is a file as large as the record.</summary>
internal sealed class RecordFiles(IEnumerable<PublicSet> sets, SqlLog log, LogSeal seal) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The record of a city, in a file that goes when it is closed.</summary>
    public async Task<Stream> Of(string city, CancellationToken cancellation)
    {
        var file = Path.Combine(Path.GetTempPath(), $"infogov-{Guid.NewGuid():N}.db");
        await turn.WaitAsync(cancellation);
        try
        {
            await RecordFile.Write(file, city, sets, log, await seal.Key(cancellation), cancellation);
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.SequentialScan | FileOptions.Asynchronous);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}

using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Merkle;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Disclosure.Proof;

/// <summary>The disclosure log at <c>/log</c>: its checkpoint, its tiles, its entries, and proofs about them. Open to everybody.</summary>
internal static class LogEndpoints
{
    private const string Root = "/log";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var log = routes.MapGroup(Root).AllowAnonymous();
        log.MapGet("", Overview);
        log.MapGet("checkpoint", async (HttpContext http, LogSeal seal) => Text(http, (await seal.Newest(http.RequestAborted)).Note));
        log.MapGet("key", async (HttpContext http, LogSeal seal) => Text(http, $"{(await seal.Key(http.RequestAborted)).Verifier}\n"));
        log.MapGet("tile/entries/{**tile}", LogTiles.Entries);
        log.MapGet("tile/{level}/{**tile}", LogTiles.Hashes);
        log.MapGet("entries", Entries);
        log.MapGet("rows/{set}/{**key}", Row);
        log.MapGet("proofs/inclusion", Inclusion);
        log.MapGet("proofs/consistency", Consistency);
    }

    private static async Task<IResult> Overview(HttpContext http, LogSeal seal, SqlLog log)
    {
        var checkpoint = await seal.Newest(http.RequestAborted);
        var signing = await seal.Key(http.RequestAborted);
        var key = signing.Verifier;
        return Results.Json(
            new
            {
                origin = key.Name,
                key = key.ToString(),
                former = (await LogSigners.Of(log, http.RequestAborted)).SkipLast(1).Select(before => before.ToString()),
                suite = key.Suite.Name,
                witness = signing.WitnessVerifier?.ToString(),
                size = checkpoint.Size,
                root = checkpoint.Root,
                signedAt = checkpoint.SignedAt,
                checkpoint = $"{Root}/checkpoint",
                entries = $"{Root}/entries?after=0",
                rows = $"{Root}/rows/{{set}}/{{key}}",
                tiles = $"{Root}/tile/{{level}}/{{tile}}",
                bundles = $"{Root}/tile/entries/{{tile}}",
                inclusion = $"{Root}/proofs/inclusion?position={{position}}&size={{size}}",
                consistency = $"{Root}/proofs/consistency?from={{size}}&to={{size}}",
            },
            Json);
    }

    /// <summary>Entries as lines of JSON, as many as there are, or <c>limit</c>.</summary>
    private static async Task Entries(HttpContext http, SqlLog log, long after = 0, long upTo = long.MaxValue, long limit = long.MaxValue)
    {
        if (after < 0 || upTo < 0 || limit < 1)
        {
            await Wrong(http, "after, upTo, limit", "从 0 起的位置；limit 至少为 1", "are positions from 0 on; limit is at least 1").ExecuteAsync(http);
            return;
        }

        http.Response.ContentType = "application/x-ndjson; charset=utf-8";
        var last = limit >= long.MaxValue - after ? upTo : Math.Min(upTo, after + limit);
        await using var connection = await log.Projections.OpenLatest(http.RequestAborted);
        await foreach (var recorded in connection.Disclosures(after, last, http.RequestAborted))
        {
            await http.Response.BodyWriter.WriteAsync(EntryJson.Line(recorded), http.RequestAborted);
        }
    }

    /// <summary>What the log says of a row, with the proof that its last entry is under the newest checkpoint.</summary>
    private static async Task<IResult> Row(HttpContext http, LogSeal seal, SqlLog log, string set, string key)
    {
        var checkpoint = await seal.Newest(http.RequestAborted);
        await using var connection = await log.Projections.OpenLatest(http.RequestAborted);
        var entries = new List<RecordedDisclosure>();
        await foreach (var recorded in connection.DisclosuresOf(set, key, http.RequestAborted))
        {
            if (recorded.Position <= checkpoint.Size)
            {
                entries.Add(recorded);
            }
        }

        if (entries.Count == 0)
        {
            return HttpProblem.Of(http, 404, "noSuchRow", new Text($"公开日志中没有 {set} 的记录“{key}”", $"The log has no row “{key}” of {set}"));
        }

        var path = await connection.Tree(log.Suite, checkpoint.Size, http.RequestAborted).Inclusion(entries[^1].Position - 1);
        return Results.Stream(
            async body =>
            {
                await using var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                json.WriteStartObject();
                json.WriteStartArray("entries");
                foreach (var recorded in entries)
                {
                    json.WriteStartObject();
                    EntryJson.Write(json, recorded);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteNumber("size", checkpoint.Size);
                json.WriteStartArray("inclusion");
                foreach (var hash in path)
                {
                    json.WriteBase64StringValue(hash);
                }

                json.WriteEndArray();
                json.WriteString("suite", log.Suite.Name);
                json.WriteString("checkpoint", checkpoint.Note);
                json.WriteEndObject();
            },
            "application/json; charset=utf-8");
    }

    private static async Task<IResult> Inclusion(HttpContext http, LogSeal seal, SqlLog log, long position, long? size = null)
    {
        var signed = (await seal.Newest(http.RequestAborted)).Size;
        var of = size ?? signed;
        if (of > signed || position < 1 || position > of)
        {
            return Wrong(http, "position, size", $"须 1 ≤ position ≤ size ≤ {signed}", $"must satisfy 1 ≤ position ≤ size ≤ {signed}");
        }

        await using var connection = await log.Projections.OpenLatest(http.RequestAborted);
        var tree = connection.Tree(log.Suite, of, http.RequestAborted);
        var leaf = await connection.Tile(0, (position - 1) / Tiles.Width, (int)((position - 1) % Tiles.Width) + 1, http.RequestAborted);
        return Results.Json(new { position, size = of, suite = log.Suite.Name, leaf = Convert.ToHexStringLower(leaf[^1]), root = Convert.ToHexStringLower(await tree.Root()), path = Base64(await tree.Inclusion(position - 1)) }, Json);
    }

    private static async Task<IResult> Consistency(HttpContext http, LogSeal seal, SqlLog log, long from, long? to = null)
    {
        var signed = (await seal.Newest(http.RequestAborted)).Size;
        var of = to ?? signed;
        if (of > signed || from < 1 || from > of)
        {
            return Wrong(http, "from, to", $"须 1 ≤ from ≤ to ≤ {signed}", $"must satisfy 1 ≤ from ≤ to ≤ {signed}");
        }

        await using var connection = await log.Projections.OpenLatest(http.RequestAborted);
        var (first, second) = (connection.Tree(log.Suite, from, http.RequestAborted), connection.Tree(log.Suite, of, http.RequestAborted));
        return Results.Json(
            new { from, to = of, suite = log.Suite.Name, fromRoot = Convert.ToHexStringLower(await first.Root()), toRoot = Convert.ToHexStringLower(await second.Root()), path = Base64(await second.Consistency(from)) }, Json);
    }

    private static IEnumerable<string> Base64(IReadOnlyList<byte[]> hashes) => hashes.Select(Convert.ToBase64String);

    private static IResult Text(HttpContext http, string text)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(text, "text/plain", System.Text.Encoding.UTF8);
    }

    private static IResult Wrong(HttpContext http, string what, string zh, string en) =>
        HttpProblem.Of(http, 400, "invalidQuery", new Text($"{what}：{zh}", $"{what} {en}"), what);
}

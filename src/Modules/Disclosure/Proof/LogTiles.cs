using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Merkle;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Proof;

/// <summary>The tree in tiles and the headers of the entries in bundles, as C2SP tlog-tiles has them, so that any monitor can follow the log.</summary>
internal static class LogTiles
{
    public static async Task<IResult> Hashes(HttpContext http, LogSeal seal, SqlLog log, string level, string tile)
    {
        if (!int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 7 || Tiles.Parse(tile) is not { } asked)
        {
            return NotFound(http);
        }

        await using var connection = await log.Projections.OpenLatest(http.RequestAborted);
        return await Width(connection, seal, number, asked, http.RequestAborted) is { } width
            ? Forever(http, (await connection.Tile(number, asked.Tile, width, http.RequestAborted)).SelectMany(hash => hash))
            : NotFound(http);
    }

    public static async Task<IResult> Entries(HttpContext http, LogSeal seal, SqlLog log, string tile)
    {
        if (Tiles.Parse(tile) is not { } asked)
        {
            return NotFound(http);
        }

        await using var connection = await log.Projections.OpenLatest(http.RequestAborted);
        if (await Width(connection, seal, 0, asked, http.RequestAborted) is not { } width)
        {
            return NotFound(http);
        }

        using var bundle = new MemoryStream();
        await foreach (var recorded in connection.Disclosures(asked.Tile * Tiles.Width, asked.Tile * Tiles.Width + width, http.RequestAborted))
        {
            var header = Encoding.UTF8.GetBytes(recorded.Entry.Header);
            var length = new byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)header.Length);
            bundle.Write(length);
            bundle.Write(header);
        }

        return Forever(http, bundle.ToArray());
    }

    /// <summary>How many hashes are asked for; null when the tree that was signed last has not so many there.</summary>
    private static async Task<int?> Width(System.Data.Common.DbConnection connection, LogSeal seal, int level, (long Tile, int? Width) asked, CancellationToken cancellation)
    {
        var size = (await connection.LastCheckpoint(cancellation) ?? await seal.Newest(cancellation)).Size;
        var width = asked.Width ?? Tiles.Width;
        return width <= Tiles.WidthOf(level, asked.Tile, size) ? width : null;
    }

    /// <summary>The same bytes for ever: nothing under a checkpoint changes.</summary>
    private static IResult Forever(HttpContext http, IEnumerable<byte> bytes)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes([.. bytes], "application/octet-stream");
    }

    private static IResult NotFound(HttpContext http) => HttpProblem.Of(
        http, 404, "noSuchTile", new Text("没有该瓦片；瓦片不超出最近一次签名的日志大小", "There is no such tile; tiles end where the last signed checkpoint does"));
}

using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Query;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace InfoGov.Disclosure.Bulk;

/// <summary>Answers a query of the feed whole, in a form to take away: no pages, and never more than a few rows in memory.</summary>
internal static class BulkAnswer
{
    /// <summary>The form that the client takes before JSON; null where it takes none.</summary>
    public static IBulkFormat? Wanted(IReadOnlyList<MediaTypeHeaderValue> accepted)
    {
        foreach (var type in accepted)
        {
            if (type.MatchesAllTypes || type.MatchesMediaType("application/json"))
            {
                return null;
            }

            if (type.MediaType.Value is { } named && BulkFormats.Find(named) is { } format)
            {
                return format;
            }
        }

        return null;
    }

    public static async Task Send(HttpContext http, IBulkFormat format, Plan plan, Given given, Session session, CancellationToken cancellation)
    {
        if (plan.Path.Shape != Shape.Collection || plan.Layout is not { } layout)
        {
            throw FeedException.Invalid($"{format.Name} 只能用于集合。", $"{format.Name} is for collections.", "$format");
        }

        if (layout.Items.FirstOrDefault(item => item is not ValueItem) is { } nested)
        {
            throw FeedException.Invalid($"{format.Name} 的一行放不下 {nested.Name}；请不要展开它，或改用 JSON。", $"A row of {format.Name} has no place for {nested.Name}; leave it out, or ask for JSON.", "$expand");
        }

        if (format.MostRows is { } most && await session.Number(plan.Statement, $"SELECT count(*) FROM (SELECT 1 FROM ({plan.Sql}) r LIMIT {most + 1L}) n", plan.Values(given, token: null)) > most)
        {
            throw FeedException.TooLarge($"{format.Name} 最多容纳 {most} 行，此查询超过；请缩小范围，或改用 csv、ndjson、parquet。", $"{format.Name} has room for {most} rows and the query has more; narrow it, or ask for csv, ndjson or parquet.", "$format");
        }

        ValueItem[] items = [.. layout.Items.Cast<ValueItem>()];
        var name = plan.Path.Set.Name;
        http.Response.ContentType = format.MediaType + (format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? "; charset=utf-8" : "");
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{format.Name}\"";
        // Some libraries write the end of a file the old way.
        http.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        await using var reader = await session.Read(plan.Statement, plan.Sql, plan.Values(given, token: null));
        await format.Write(http.Response.Body, new BulkRows(name, [.. items.Select(Column)], Rows(reader, items, cancellation)), cancellation);
    }

    private static BulkColumn Column(ValueItem item) => item.IsList ? new(item.Name, ColumnType.Text, 0, Nullable: true) : new(
        item.Name,
        item.Type.Kind switch
        {
            FeedKind.Truth => ColumnType.Flag,
            FeedKind.Day => ColumnType.Day,
            FeedKind.Instant => ColumnType.Instant,
            FeedKind.Number => item.Type.Edm == "Edm.Decimal" ? ColumnType.Decimal : ColumnType.Integer,
            _ => ColumnType.Text,
        },
        item.Type.Scale,
        Nullable: true);

    private static async IAsyncEnumerable<object?[]> Rows(DbDataReader reader, ValueItem[] items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (cells, row) = (new ReaderCells(reader), new object?[items.Length]);
        while (await reader.ReadAsync(cancellation))
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Value(cells, items[i]);
            }

            yield return row;
        }
    }

    private static object? Value(ReaderCells cells, ValueItem item)
    {
        if (item.IsList)
        {
            return cells.IsNull(item.Column) ? null : cells.Text(item.Column);
        }

        var value = StoredValue.Read(cells, item.Column, item.Type);
        return item.Type.Kind switch
        {
            _ when value.IsNull => null,
            FeedKind.Truth => value.Number != 0,
            FeedKind.Day => DateOnly.ParseExact(value.Text!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            FeedKind.Instant => ColumnValue.ToInstant(value.Text!),
            FeedKind.Number when item.Type.Edm == "Edm.Decimal" => decimal.Parse(value.AsText(item.Type), CultureInfo.InvariantCulture),
            FeedKind.Number => value.Number,
            _ => value.AsText(item.Type),
        };
    }
}

using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Model;
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

    public static FeedException NoCollection(IBulkFormat format) => FeedException.Invalid($"{format.Name} 只能用于集合。", $"{format.Name} is for collections.", "$format");

    public static async Task Send(HttpContext http, IBulkFormat format, Plan plan, Given given, Session session, FeedModel model, CancellationToken cancellation)
    {
        if (plan.Path is not { Shape: Shape.Collection, References: false } || plan.Layout is not { } layout || layout.Items.Count == 0 || layout.Items.OfType<JoinedItem>().Any())
        {
            throw NoCollection(format);
        }

        if (plan.ParentSql is { } parent && await session.Number(plan.Statement, parent, plan.Values(given: null, token: null)) == 0)
        {
            throw await MissingRow.Of(session, plan.Path.Steps[0].Set, plan.Path.Steps[0].Key is [{ Value: string only }] ? only : null);
        }

        var (names, items) = (new List<string>(), new List<ValueItem>());
        Flatten(layout.Items, "", names, items);
        if (layout.Items.FirstOrDefault(item => item is RowsItem) is { } nested && !format.Nests)
        {
            throw FeedException.Invalid($"{format.Name} 的一行放不下 {nested.Name}；请不要展开它，或改用 JSON。", $"A row of {format.Name} has no place for {nested.Name}; leave it out, or ask for JSON.", "$expand");
        }

        if (format.MostRows is { } most && await session.Number(plan.Statement, $"SELECT count(*) FROM (SELECT 1 FROM ({plan.Sql}) r LIMIT {most + 1L}) n", plan.Values(given, token: null)) > most)
        {
            throw FeedException.TooLarge($"{format.Name} 最多容纳 {most} 行，此查询超过；请缩小范围，或改用 csv、ndjson、parquet。", $"{format.Name} has room for {most} rows and the query has more; narrow it, or ask for csv, ndjson or parquet.", "$format");
        }

        var name = plan.Path.Set.Name;
        http.Response.ContentType = format.MediaType + (format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? "; charset=utf-8" : "");
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{format.Name}\"";
        // Some libraries write the end of a file the old way.
        http.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        await using var reader = await session.Read(plan.Statement, plan.Sql, plan.Values(given, token: null));
        await (layout.Items.Any(item => item is RowsItem)
            ? NdjsonFormat.Write(http.Response.Body, Whole(reader, layout, model, cancellation), cancellation)
            : format.Write(http.Response.Body, new BulkRows(name, [.. items.Select((item, index) => Column(names[index], item))], Rows(reader, items, cancellation)), cancellation));
    }

    /// <summary>The parts of a complex value are columns of their own: <c>Home/Town</c>.</summary>
    private static void Flatten(IEnumerable<LayoutItem> items, string within, List<string> names, List<ValueItem> values)
    {
        foreach (var item in items)
        {
            if (item is ComplexItem complex)
            {
                Flatten(complex.Parts, within + item.Name + "/", names, values);
            }
            else if (item is ValueItem value)
            {
                names.Add(within + item.Name);
                values.Add(value);
            }
        }
    }

    /// <summary>Rows with what is expanded in them, as the feed writes them without any metadata.</summary>
    private static async IAsyncEnumerable<Action<Utf8JsonWriter>> Whole(DbDataReader reader, Layout layout, FeedModel model, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var cells = new ReaderCells(reader); await reader.ReadAsync(cancellation);)
        {
            yield return json => new RowWriter(json, model, new AnswerFormat(MetadataLevel.None, NumbersAsText: false, "@"), "").Write(cells, layout);
        }
    }

    private static BulkColumn Column(string name, ValueItem item) => item.IsList ? new(name, ColumnType.Text, 0, Nullable: true) : new(
        name,
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

    private static async IAsyncEnumerable<object?[]> Rows(DbDataReader reader, List<ValueItem> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (cells, row) = (new ReaderCells(reader), new object?[items.Count]);
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

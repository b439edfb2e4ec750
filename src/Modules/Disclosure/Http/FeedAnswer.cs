using System.Data.Common;
using System.Globalization;
using System.Text;
using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Http;

/// <summary>Answers one request for rows: reads them one by one and writes each as it comes.</summary>
internal sealed class FeedAnswer(FeedRequest request, RowQuery query, Session session, HttpResponse response, CancellationToken cancellation)
{
    private readonly FeedPath path = request.Path;

    public async Task Send()
    {
        if (path.Origin is { } origin && await session.Number(query.Exists(origin)) == 0)
        {
            throw await NoSuchRow(origin.Set, origin.Key);
        }

        response.ContentType = request.Format.ContentType;
        await (path.Shape switch
        {
            Shape.Count => Count(),
            Shape.Collection => Page(),
            _ => Single(),
        });
    }

    private async Task Count() => await Text((await session.Number(query.Count())).ToString(CultureInfo.InvariantCulture));

    private async Task Page()
    {
        await using var answer = new Answer(response);
        var json = answer.Json;
        long? count = request.Count ? await session.Number(query.Count()) : null;
        var served = request.Token?.Served ?? 0;
        var left = request.Top is { } top ? Math.Max(0, top - served) : long.MaxValue;
        var take = Math.Min(left, request.Page);
        var (statement, sql, plan, orderColumns, order) = query.Page(left > take ? take + 1 : take);
        json.WriteStartObject();
        if (request.Format.Metadata)
        {
            json.WriteString("@odata.context", $"{request.Address.Root}/$metadata#{path.Set.Name}{plan.Projection}");
        }

        if (count is { } number)
        {
            json.WriteNumber("@odata.count", number);
        }

        json.WriteStartArray("value");
        SkipToken? last = null, next = null;
        await using (var reader = await session.Read(statement, sql))
        {
            var writer = new RowWriter(json, plan, request);
            for (var written = 0L; await reader.ReadAsync(cancellation); written++)
            {
                if (written == take)
                {
                    next = last;
                    break;
                }

                writer.Write(reader);
                if (written == take - 1)
                {
                    last = new SkipToken(request.Page, served + take, [.. order.Keys.Zip(orderColumns, (key, column) => Value(reader, column, key.IsNumber))]);
                }

                await answer.SendIfFull(cancellation);
            }
        }

        json.WriteEndArray();
        if (next is not null)
        {
            json.WriteString("@odata.nextLink", request.NextLink(next));
        }

        json.WriteEndObject();
        await answer.Finish(cancellation);
    }

    private async Task Single()
    {
        var (statement, sql, plan) = query.Single();
        await using var reader = await session.Read(statement, sql);
        if (!await reader.ReadAsync(cancellation))
        {
            // A navigation that leads nowhere is no content; a property of nothing is nothing to be found.
            await reader.DisposeAsync();
            await (path is { Origin: not null, Key: null, Shape: Shape.Entity } ? NoContent() : throw await NoSuchRow(path.Set, path.Key));
            return;
        }

        var value = path.Property is { } property ? StoredValue.Read(reader, plan.First, property.IsNumber) : default;
        if (path.Property is not null && value.IsNull)
        {
            await NoContent();
        }
        else if (path.Shape == Shape.Value)
        {
            await Text(value.AsText(path.Property!));
        }
        else
        {
            await Row(reader, plan, value);
        }
    }

    private async Task Row(DbDataReader reader, RowPlan plan, StoredValue value)
    {
        await using var answer = new Answer(response);
        var json = answer.Json;
        if (path.Property is { } property)
        {
            json.WriteStartObject();
            if (request.Format.Metadata)
            {
                json.WriteString("@odata.context", $"{request.Address.Root}/$metadata#{NestedLink.ToRow(path.Set, reader.GetString(plan.Key))}/{property.Name}");
            }

            json.WritePropertyName("value");
            value.Write(json, property, request.Format.NumbersAsText);
            json.WriteEndObject();
        }
        else
        {
            new RowWriter(json, plan, request).Write(reader, $"{request.Address.Root}/$metadata#{path.Set.Name}{plan.Projection}/$entity");
        }

        await answer.Finish(cancellation);
    }

    private Task Text(string text) => Answer.Send(response, "text/plain;charset=utf-8", Encoding.UTF8.GetBytes(text), cancellation);

    private Task NoContent()
    {
        response.ContentType = null;
        response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static object? Value(DbDataReader reader, int column, bool isNumber)
    {
        var value = StoredValue.Read(reader, column, isNumber);
        return value.Number is { } number ? number : value.Text;
    }

    /// <summary>Withdrawn, delisted or taken back for whatever reason: all that was public and is no more reads the same.</summary>
    private async Task<FeedException> NoSuchRow(FeedSet set, string? key) => key is not null && await session.Number(query.Gone(set, key)) > 0
        ? FeedException.Gone($"This row of {set.Name} is public no more.")
        : FeedException.NotFound($"There is no such row in {set.Name}.");
}

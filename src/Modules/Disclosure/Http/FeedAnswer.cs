using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Http;

/// <summary>What a request asks for beside its plan.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Options">Its options.</param>
/// <param name="Format">How it is answered.</param>
/// <param name="Page">Rows in a page.</param>
/// <param name="Take">Rows that are answered at most.</param>
/// <param name="Token">Where the last page ended.</param>
/// <param name="Given">What its plan leaves open.</param>
/// <param name="IsOld">Whether the client knows 4.0 only.</param>
/// <param name="Since">From where the client follows changes; null where it does not.</param>
/// <param name="DeltaLink">Makes the link by which it does.</param>
internal sealed record FeedQuestion(FeedAddress Address, QueryOptions Options, AnswerFormat Format, int Page, long Take, SkipToken? Token, Given Given, bool IsOld = false, long? Since = null, Func<long, string>? DeltaLink = null);

/// <summary>Answers one request for rows: reads them one by one and writes each as it comes.</summary>
internal sealed class FeedAnswer(FeedModel model, FeedQuestion question, Plan plan, Session session, HttpResponse response, Func<SkipToken, string> seal, DateTimeOffset now, CancellationToken cancellation)
{
    private readonly FeedPath path = plan.Path;
    private readonly AnswerFormat format = question.Format;

    public async Task Send()
    {
        if (plan.ParentSql is { } parent && await session.Number(plan.Statement, parent, plan.Values(given: null, token: null)) == 0)
        {
            throw await NoSuchRow(path.Steps[0]);
        }

        response.ContentType = format.ContentType;
        await (path.Shape switch
        {
            Shape.Count => Count(),
            Shape.Collection => Page(),
            _ => Single(),
        });
    }

    private async Task Count()
    {
        var counted = await plan.Quicker(session, question.Given, all: true, now);
        await using var reader = await session.Read(counted.Statement, counted.Sql, counted.Values(question.Given, question.Token));
        await Text(await reader.ReadAsync(cancellation) && !await reader.IsDBNullAsync(0, cancellation) ? reader.GetInt64(0).ToString(CultureInfo.InvariantCulture)
            : path.Property is null ? "0" : throw await NoSuchRow(path.Steps[^1]));
    }

    private async Task Page()
    {
        await using var answer = new Answer(response);
        var json = answer.Json;
        long? count = plan is { CountSql: not null, Counted: null } && await plan.Quicker(session, question.Given, all: true, now) is var counted ? await session.Number(counted.Statement, counted.CountSql!, counted.Values(question.Given, token: null)) : null;
        var served = question.Token?.Served ?? 0;
        var take = question.Take;
        SkipToken? last = null, next = null;
        var rows = await plan.Quicker(session, question.Given, all: question.Options.Has("$apply"), now);
        var reader = await session.Read(rows.Statement, rows.Sql, rows.Values(question.Given, question.Token));
        await using (reader)
        {
            var more = await reader.ReadAsync(cancellation);
            if (more && plan.Counted is { } column)
            {
                count = reader.GetInt64(column);
            }
            else if (plan is { CountSql: { } sql, Counted: not null })
            {
                // No row is there to tell it.
                await reader.DisposeAsync();
                count = await session.Number(plan.Statement, sql, plan.Values(question.Given, token: null));
            }

            Begin(json, count);
            var (cells, writer) = (new ReaderCells(reader), Writer(answer));
            for (var written = 0L; more; written++, more = await reader.ReadAsync(cancellation))
            {
                if (written == take)
                {
                    next = last;
                    break;
                }

                writer.Write(cells, plan.Layout!, isReference: path.References);
                if (written == take - 1)
                {
                    last = new SkipToken(question.Page, served + take, now, [.. plan.Order.Select(order => Value(reader, order.Column, order.Key.Form))]) { Since = question.Since };
                }

                await answer.SendIfFull(cancellation);
            }
        }

        json.WriteEndArray();
        if (next is not null)
        {
            json.WriteString(format.Prefix + "nextLink", question.Address.Root + "/" + question.Address.Path + question.Options.WithSkipToken(seal(next)));
        }
        else if (question is { Since: { } since, DeltaLink: { } link })
        {
            json.WriteString(format.Prefix + "deltaLink", link(since));
        }

        json.WriteEndObject();
        await answer.Finish(cancellation);
    }

    private void Begin(Utf8JsonWriter json, long? count)
    {
        json.WriteStartObject();
        if (format.Metadata != MetadataLevel.None)
        {
            json.WriteString(format.Prefix + "context", $"{question.Address.Root}/$metadata#{plan.Context(question.IsOld)}");
        }

        if (count is { } number)
        {
            format.WriteCount(json, format.Prefix + "count", number);
        }

        json.WriteStartArray("value");
    }

    private async Task Single()
    {
        await using var reader = await session.Read(plan.Statement, plan.Sql, plan.Values(question.Given, token: null));
        if (!await reader.ReadAsync(cancellation))
        {
            // A navigation that leads nowhere is no content; a property of nothing is nothing to be found, nor is a row of another type (OData 4.01 part 2, 4.11).
            await reader.DisposeAsync();
            var isNull = path is { Shape: Shape.Entity } && path.Steps[^1] is { Key: null }
                && (plan.UncastSql is not { } uncast || await session.Number(plan.Statement, uncast, plan.Values(question.Given, token: null)) == 0);
            await (isNull ? NoContent() : throw await NoSuchRow(path.Steps[^1]));
            return;
        }

        var cells = new ReaderCells(reader);
        if (path.Property is null)
        {
            await using var answer = new Answer(response);
            Writer(answer).Write(cells, plan.Layout!, $"{question.Address.Root}/$metadata#{plan.Context(question.IsOld)}", path.References);
            await answer.Finish(cancellation);
            return;
        }

        await Property(cells, Innermost(plan.Layout!.Items[0]));
    }

    private async Task Property(ReaderCells cells, LayoutItem item)
    {
        if (item is ComplexItem { Presence: { } presence } && cells.IsNull(presence))
        {
            await NoContent();
            return;
        }

        var value = item is ValueItem { IsList: false } of ? StoredValue.Read(cells, of.Column, of.Type) : default;
        if (item is ValueItem { IsList: false } && value.IsNull)
        {
            await NoContent();
            return;
        }

        if (path.Shape == Shape.Value && item is ValueItem { Type.Kind: FeedKind.Binary })
        {
            await Answer.Send(response, "application/octet-stream", System.Buffers.Text.Base64Url.DecodeFromChars(value.Text), cancellation);
            return;
        }

        if (path.Shape == Shape.Value)
        {
            await Text(value.AsText(((ValueItem)item).Type));
            return;
        }

        await using var answer = new Answer(response);
        var (json, writer) = (answer.Json, Writer(answer));
        json.WriteStartObject();
        if (format.Metadata != MetadataLevel.None)
        {
            json.WriteString(format.Prefix + "context", $"{question.Address.Root}/$metadata#{Links.ToRow(path.Set, plan.Layout!.Keys, cells)}{(path.Property!.Subtype is { } subtype ? "/" + subtype.FullName : "")}/{path.Property.Path}{plan.Context(question.IsOld)}");
        }

        if (item is ComplexItem complex)
        {
            foreach (var part in complex.Parts)
            {
                writer.Write(cells, part, row: null);
            }
        }
        else
        {
            if (item is ValueItem { Count: { } count })
            {
                format.WriteCount(json, format.Prefix + "count", cells.Integer(count));
            }

            json.WritePropertyName("value");
            writer.WriteValue(cells, (ValueItem)item, value);
        }

        json.WriteEndObject();
        await answer.Finish(cancellation);
    }

    /// <summary>A part of a complex value that was asked for alone.</summary>
    private LayoutItem Innermost(LayoutItem item) => item is ComplexItem complex && path.Property!.ComplexType is null ? complex.Parts[0] : item;

    private RowWriter Writer(Answer answer) => new(answer.Json, model, format, question.Address.Root);

    private Task Text(string text) => Answer.Send(response, "text/plain;charset=utf-8", Encoding.UTF8.GetBytes(text), cancellation);

    private Task NoContent()
    {
        response.ContentType = null;
        response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    internal static object? Value(DbDataReader reader, int column, KeyForm form) => reader.IsDBNull(column) ? null : form switch
    {
        KeyForm.Integer => reader.GetInt64(column),
        KeyForm.Real => reader.GetDouble(column),
        _ => reader.GetString(column),
    };

    private Task<FeedException> NoSuchRow(Step step) => MissingRow.Of(session, step.Set, question.Given.Key ?? (step.Key is [{ Value: string only }] ? only : null));
}

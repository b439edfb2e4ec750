using System.Globalization;
using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using InfoGov.Disclosure.Sql;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Http;

/// <summary><c>$all</c>: the rows of all sets, one set after the other, each row with its context, type and address (OData 4.01 part 1, 10.19; part 2, 4.16).</summary>
internal sealed class AllAnswer(FeedModel model, FeedLimits limits, FeedQuestion question, Func<SkipToken, string> seal, DateTimeOffset now)
{
    private readonly AnswerFormat format = question.Format;

    public async Task Send(HttpResponse response, Session session, CancellationToken cancellation)
    {
        foreach (var option in question.Options.Names.Except(["$top", "$skip", "$count", "$format", "$skiptoken"], StringComparer.Ordinal))
        {
            throw FeedException.Invalid($"{option} 不能用于 $all；请查询各个集合。", $"{option} cannot be used with $all; ask the sets.", option);
        }

        response.ContentType = format.ContentType;
        await using var answer = new Answer(response);
        var json = answer.Json;
        json.WriteStartObject();
        if (format.Metadata != MetadataLevel.None)
        {
            json.WriteString(format.Prefix + "context", question.Address.Root + "/$metadata#Collection(Edm.EntityType)");
        }

        if (question.Options.Truth("$count") == true)
        {
            format.WriteCount(json, format.Prefix + "count", await Total(session));
        }

        json.WriteStartArray("value");
        var next = await Rows(answer, session, cancellation);
        json.WriteEndArray();
        if (next is not null)
        {
            json.WriteString(format.Prefix + "nextLink", $"{question.Address.Root}/{question.Address.Path}{question.Options.WithSkipToken(seal(next))}");
        }

        json.WriteEndObject();
        await answer.Finish(cancellation);
    }

    /// <summary>Where the next page starts; null after the last.</summary>
    private async Task<SkipToken?> Rows(Answer answer, Session session, CancellationToken cancellation)
    {
        var writer = new RowWriter(answer.Json, model, format, question.Address.Root) { TellsWhatRowsAre = true };
        var (first, after) = question.Token is { Values: { Count: > 0 } ends } token && ends[0] is long set ? ((int)set, token with { Values = [.. ends.Skip(1)] }) : (0, (SkipToken?)null);
        var (skip, written) = (question.Token is null ? question.Options.Number("$skip") ?? 0 : 0, 0L);
        SkipToken? last = null;
        for (var index = first; index < model.Sets.Count; index++)
        {
            if (skip > 0 && await Count(session, model.Sets[index]) is var count && count <= skip)
            {
                skip -= count;
                continue;
            }

            var plan = Plan(session, model.Sets[index], after, question.Take - written + 1, skip);
            await using var reader = await session.Read(plan.Statement, plan.Sql, plan.Values(given: null, after));
            (skip, after) = (0, null);
            for (var cells = new ReaderCells(reader); await reader.ReadAsync(cancellation);)
            {
                if (written == question.Take)
                {
                    return written == question.Page ? last : null;
                }

                writer.Write(cells, plan.Layout!, $"{question.Address.Root}/$metadata#{model.Sets[index].Name}/$entity");
                if (++written == question.Take)
                {
                    last = new SkipToken(question.Page, (question.Token?.Served ?? 0) + written, now, [(long)index, .. plan.Order.Select(order => FeedAnswer.Value(reader, order.Column, order.Key.Form))]);
                }

                await answer.SendIfFull(cancellation);
            }
        }

        return null;
    }

    private async Task<long> Total(Session session)
    {
        var total = 0L;
        foreach (var set in model.Sets)
        {
            total += await Count(session, set);
        }

        return total;
    }

    private async Task<long> Count(Session session, FeedSet set)
    {
        var plan = new Planner(model, limits, session.Dialect, now, set.Name + "/$count", new QueryOptions("")).Plan(token: null, limit: 1);
        return await session.Number(plan.Statement, plan.Sql, plan.Values(given: null, token: null));
    }

    private Plan Plan(Session session, FeedSet set, SkipToken? after, long limit, long skip) => new Planner(
        model, limits, session.Dialect, now, set.Name, new QueryOptions(skip == 0 ? "" : "$skip=" + skip.ToString(CultureInfo.InvariantCulture))).Plan(after, limit);
}

using System.Globalization;
using InfoGov.Disclosure.Bulk;
using InfoGov.Disclosure.Changes;
using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace InfoGov.Disclosure.Http;

/// <summary>Answers every request below <c>/odata</c>, whatever its method.</summary>
internal sealed class FeedEndpoint(FeedModel model, FeedLimits limits, IProjectionStore store, TimeProvider time, ILogger<FeedEndpoint> log, IConfiguration? configuration = null) : IDisposable
{
    private readonly FeedDocuments documents = new(model);
    private readonly PublicAddresses addresses = new(configuration);
    private readonly CrossOrigin crossOrigin = new(configuration);
    private readonly Throttle throttle = new(configuration, time);
    private readonly FeedPlaces places = new(configuration);
    private readonly Validators validators = new(store, time);
    private readonly PlanCache plans = new();
    private readonly Readers readers = new(store);
    private readonly byte[] secret = TokenSecret.Of(store, configuration);

    /// <summary>Scheme and host of this feed, as the client knows it.</summary>
    public string AddressOf(HttpContext context) => addresses.Of(context);

    public async Task Answer(HttpContext context)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds), time);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        try
        {
            await Answer(context, cancellation.Token);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
        catch (Exception e) when (context.Response.HasStarted)
        {
            log.LogWarning(e, "The feed broke off its answer to {Query}", context.Request.QueryString.Value);
            // Half an answer must not look like a whole one.
            context.Abort();
        }
        catch (Exception e)
        {
            await Refuse(context, e, deadline.IsCancellationRequested);
        }
    }

    /// <summary>Closes what was kept open.</summary>
    public void Dispose()
    {
        readers.Dispose();
        places.Dispose();
    }

    /// <summary>Tells the client of a failure; one of ours is recorded.</summary>
    public async Task Refuse(HttpContext context, Exception e, bool late = false)
    {
        var failure = Failure.Of(e, late);
        if (failure is null)
        {
            log.LogError(e, "The feed could not answer {Query}", context.Request.QueryString.Value);
        }

        await Failure.Write(context, failure ?? new(500, "internal", new("系统未能回答此查询，已记录。", "The feed could not answer this query. The failure is recorded.")));
    }

    private async Task Answer(HttpContext context, CancellationToken cancellation)
    {
        var (request, response) = (context.Request, context.Response);
        var version = RequestVersion.Of(request, response);
        crossOrigin.Allow(request, response);
        response.Headers.Vary = "Accept, Accept-Charset, Accept-Encoding, Accept-Language, Prefer, OData-MaxVersion, OData-Isolation, Origin";
        throttle.Admit(context);
        var address = addresses.Asked(context);
        if (!Methods.MayRead(request, response, address.Path))
        {
            return;
        }

        var query = request.QueryString.Value ?? "";
        if (address.Path.Length + query.Length > (context.Items.ContainsKey(QueryInBody.Marker) ? limits.Body : limits.Url))
        {
            var most = limits.Url.ToString(CultureInfo.InvariantCulture);
            throw new FeedException(414, "uriTooLong", new($"地址超过 {most} 个字符；请改用 POST …/$query。", $"The address is longer than {most} characters. Use POST …/$query."));
        }

        Percent.Decoded(address.Path, plusIsSpace: false);
        var options = new QueryOptions(query);
        if (options["$schemaversion"] is { } schema && schema.Trim() != "*")
        {
            throw FeedException.NotFound($"没有模式版本 {schema}；只有当前版本。", $"There is no schema version '{schema}', only the current one.");
        }

        if (options.Has("$id") && !FeedAddress.IsById(address.Path))
        {
            throw FeedException.Invalid("$id 只用于 $entity。", "$id is for $entity only.", "$id");
        }

        var accepted = Negotiation.Accepted(request, options["$format"]);
        switch (address.Path)
        {
            case "":
                OnlyFormat(options);
                await Document(context, documents.Service(address.Root, Negotiation.Of(accepted, other: null, version.IsModern)!), cancellation);
                break;
            case "$metadata":
                OnlyFormat(options);
                await Document(context, documents.Metadata(Negotiation.Of(accepted, "application/xml", version.IsModern, hasJson: !version.IsOld) is not null, version.IsOld), cancellation);
                break;
            default:
                var resolved = address.Resolved(options).OfType(model);
                await (BulkAnswer.Wanted(accepted) is { } bulk
                    ? Whole(context, resolved, options, bulk)
                    : Rows(context, resolved, options, Format(address, accepted, version), version.IsOld, cancellation));
                break;
        }
    }

    /// <summary>All rows of a query in a form to take away; it may take as long as the client takes it, within reason.</summary>
    private async Task Whole(HttpContext context, FeedAddress address, QueryOptions options, IBulkFormat format)
    {
        if (address.Path == "$all" || options.Has("$skiptoken") || options.Has("$deltatoken"))
        {
            throw address.Path == "$all" ? BulkAnswer.NoCollection(format) : FeedException.Invalid(
                $"{format.Name} 给出全部行，没有分页；请去掉令牌。", $"{format.Name} has all rows and no pages; leave the token out.", options.Has("$skiptoken") ? "$skiptoken" : "$deltatoken");
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(limits.BulkSeconds), time);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        var limit = options.Number("$top") ?? long.MaxValue;
        var (plan, given) = QueryShape.Plan(plans, address.Path, options, token: null, limit, store.Dialect, hashed: false, asked => new Planner(model, limits, store.Dialect, time.GetUtcNow(), address.Path, asked, store.Kept).Plan(token: null, limit));
        using var place = await places.ForExport(context);
        await using var session = await Session.Open(store, several: false, cancellation.Token);
        await BulkAnswer.Send(context, format, plan, given, session, model, cancellation.Token);
    }

    private async Task Rows(HttpContext context, FeedAddress address, QueryOptions options, AnswerFormat format, bool isOld, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        Isolation.Check(context.Request);
        var preferences = new Preferences(context);
        var identity = address.Path + "?" + options.Rest;
        var token = options["$skiptoken"] is { } text ? SkipToken.Open(text, secret, identity, now, TimeSpan.FromDays(limits.TokenDays)) : null;
        var page = Math.Min(preferences.PageSize(limits.LargestPage) ?? token?.Page ?? limits.Page, limits.LargestPage);
        using var place = await places.ForQuery(cancellation);
        if (options.Has("$deltatoken"))
        {
            await new DeltaAnswer(model, limits, address, options, format with { OmitNulls = preferences.OmitNulls() }, isOld, Math.Min(page, 500), now).Send(context, store, secret, cancellation);
            return;
        }

        var left = Math.Max(0, (options.Number("$top") ?? long.MaxValue) - (token?.Served ?? 0));
        var take = Math.Min(page, left);
        // One row more than is answered tells whether there are more; of a $top that is reached there are none.
        var limit = take < left ? take + 1 : take;
        if (address.Path == "$all")
        {
            await using var all = await Session.Open(readers, several: true, cancellation);
            await new AllAnswer(model, limits, new FeedQuestion(address, options, format, page, take, token, new(Key: null, [])), next => next.Sealed(secret, identity), now).Send(context.Response, all, cancellation);
            return;
        }

        Func<string, bool>? hashed = preferences.Wants(FeedModel.LeafHash) ?? format.IsFull ? name => store.Disclosed.Any(set => set.Name == name) : null;
        var (plan, given) = QueryShape.Plan(plans, address.Path, options, token, limit, store.Dialect, hashed is not null, asked => new Planner(model, limits, store.Dialect, now, address.Path, asked, store.Kept, hashed).Plan(token, limit));
        var question = new FeedQuestion(address, options, format with { OmitNulls = preferences.OmitNulls() }, page, take, token, given, isOld, await Since(preferences, options, plan, token, cancellation), since => DeltaAnswer.Link(address, options, since, secret, now));
        preferences.Annotations();
        await using var session = await Session.Open(readers, several: (plan.CountSql is not null && plan.Counted is null) || plan.ParentSql is not null || plan.UncastSql is not null, cancellation);
        // Whoever asks for what is not there is told so, whatever version they would not have (RFC 9110, 13.1.2).
        var isThere = plan.Path.Shape == Shape.Collection || context.Request.Headers.IfNoneMatch.ToString().Trim() != "*"
            || await session.Number(plan.Statement, $"SELECT count(*) FROM ({plan.Sql}) found", plan.Values(given, token: null)) > 0;
        if (isThere && !plan.Statement.IsTimely && await validators.AreCurrent(context, session, hashed is null ? identity : identity + "#", question, cancellation))
        {
            return;
        }

        await new FeedAnswer(model, question, plan, session, context.Response, next => next.Sealed(secret, identity), now, cancellation).Send();
    }

    /// <summary>
    /// Where the log stands before the first page is read, for a client that wants to follow the query: what changes while it pages is told again
    /// rather than missed.
    /// </summary>
    private async Task<long?> Since(Preferences preferences, QueryOptions options, Plan plan, SkipToken? token, CancellationToken cancellation)
    {
        if (token is not null)
        {
            return token.Since;
        }

        if (!preferences.TrackChanges(possible: DeltaAnswer.MayFollow(options, plan) && store.Disclosed.Any(set => set.Name == plan.Path.Set.Name)))
        {
            return null;
        }

        await using var connection = await store.OpenRead(cancellation);
        return await connection.DisclosureCount(cancellation);
    }

    private static AnswerFormat Format(FeedAddress address, IReadOnlyList<Microsoft.Net.Http.Headers.MediaTypeHeaderValue> accepted, RequestVersion version)
    {
        var isRaw = address.Path.EndsWith("/$count", StringComparison.Ordinal) || address.Path.EndsWith("/$value", StringComparison.Ordinal);
        var octets = isRaw && accepted.Any(type => type.MediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase)) ? "application/octet-stream" : "text/plain";
        return Negotiation.Of(accepted, isRaw ? octets : null, version.IsModern) ?? new AnswerFormat(MetadataLevel.None, NumbersAsText: false, "@");
    }

    private static async Task Document(HttpContext context, FeedDocument document, CancellationToken cancellation)
    {
        context.Response.Headers.ETag = document.Tag;
        if (!Validators.NotModified(context, document.Tag))
        {
            await Json.Answer.Send(context.Response, document.Type, document.Body, cancellation);
        }
    }

    private static void OnlyFormat(QueryOptions options)
    {
        foreach (var option in (string[])["$filter", "$orderby", "$top", "$skip", "$count", "$select", "$expand", "$search", "$apply", "$compute", "$skiptoken"])
        {
            if (options.Has(option))
            {
                throw FeedException.Invalid($"{option} 不能用于此路径。", $"{option} cannot be used with this path.", option);
            }
        }
    }
}

using System.Globalization;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InfoGov.Disclosure.Http;

/// <summary>Answers every request below <c>/odata</c>.</summary>
internal sealed class FeedEndpoint(FeedModel model, FeedLimits limits, IProjectionStore store, TimeProvider time, ILogger<FeedEndpoint> log)
{
    public const string Root = "/odata";

    private readonly FeedDocuments documents = new(model);

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
            var failure = Failure.Of(e, deadline.IsCancellationRequested);
            if (failure is null)
            {
                log.LogError(e, "The feed could not answer {Query}", context.Request.QueryString.Value);
            }

            await Failure.Write(context, failure ?? new(500, "internal", "The feed could not answer this query. The failure is recorded."));
        }
    }

    private async Task Answer(HttpContext context, CancellationToken cancellation)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers["OData-Version"] = "4.01";
        response.Headers["OData-Version"] = Version(request);
        response.Headers.Vary = "Accept, Prefer, OData-MaxVersion";
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            throw new FeedException(405, "methodNotAllowed", "The feed can only be read.");
        }

        var address = FeedAddress.Of(context);
        var query = request.QueryString.Value ?? "";
        if (address.Path.Length + query.Length > limits.Url)
        {
            throw new FeedException(414, "uriTooLong", $"The address is longer than {limits.Url.ToString(CultureInfo.InvariantCulture)} characters.");
        }

        QueryOptions.Decoded(address.Path);
        var options = new QueryOptions(query);
        switch (address.Path)
        {
            case "":
                await documents.Service(response, address, AnswerFormat.Of(request, options["$format"], other: null), cancellation);
                break;
            case "$metadata":
                await documents.Metadata(response, AnswerFormat.Of(request, options["$format"], "application/xml"), cancellation);
                break;
            default:
                var rows = new FeedRequest(model, limits, address, options, Format(request, options, address), PreferredPage(context));
                await using (var session = await Session.Open(store, several: rows.Count || rows.Path.Origin is not null, cancellation))
                {
                    await new FeedAnswer(rows, new RowQuery(rows, store.Dialect, time.GetUtcNow()), session, response, cancellation).Send();
                }

                break;
        }
    }

    private static AnswerFormat Format(HttpRequest request, QueryOptions options, FeedAddress address) =>
        AnswerFormat.Of(request, options["$format"], address.Path.EndsWith("/$count", StringComparison.Ordinal) || address.Path.EndsWith("/$value", StringComparison.Ordinal) ? "text/plain" : null);

    /// <summary>The version of the answer: 4.01, or 4.0 for a client that knows no newer one.</summary>
    private static string Version(HttpRequest request)
    {
        var asked = request.Headers["OData-MaxVersion"].ToString();
        if (asked.Length == 0)
        {
            return "4.01";
        }

        return decimal.TryParse(asked, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) && version >= 4
            ? version < 4.01m ? "4.0" : "4.01"
            : throw FeedException.Invalid("The feed speaks OData 4.01 and 4.0.", "OData-MaxVersion");
    }

    private int? PreferredPage(HttpContext context)
    {
        foreach (var preference in context.Request.Headers["Prefer"].SelectMany(header => (header ?? "").Split([',', ';'], StringSplitOptions.TrimEntries)))
        {
            if (preference.Split('=', StringSplitOptions.TrimEntries) is ["odata.maxpagesize" or "maxpagesize", var text]
                && int.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0)
            {
                page = Math.Min(page, limits.LargestPage);
                context.Response.Headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={page}");
                return page;
            }
        }

        return null;
    }
}

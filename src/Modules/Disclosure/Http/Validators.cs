using System.Security.Cryptography;
using System.Text;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// What tells one answer from another before it is made: the query, its form and the state of the store. A client that has this
/// answer is told so, and nothing is read.
/// </summary>
internal sealed class Validators(IProjectionStore store, TimeProvider time)
{
    /// <summary>How long the state of the store is remembered for the validator of an answer, which it may only be older than.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMilliseconds(100);

    private static readonly string Program = typeof(Validators).Assembly.ManifestModule.ModuleVersionId.ToString();

    private Known? known;

    /// <summary>Sets the validator, and answers for a client that has the answer already.</summary>
    public async Task<bool> AreCurrent(HttpContext context, Session session, string identity, FeedQuestion question, CancellationToken cancellation)
    {
        if (await State(context.Request, session, cancellation) is not { } state)
        {
            return false;
        }

        var text = string.Join('\n', Program, state, question.Address.Root, identity, question.Options["$skiptoken"], question.Format.ToString(), question.IsOld, question.Page);
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))}\"";
        context.Response.Headers.ETag = tag;
        return NotModified(context, tag);
    }

    /// <summary>304 for what the client has; 412 where it wants another version only.</summary>
    public static bool NotModified(HttpContext context, string tag)
    {
        var request = context.Request;
        if (request.Headers.IfMatch.Count == 0 && request.Headers.IfNoneMatch.Count == 0)
        {
            return false;
        }

        var current = EntityTagHeaderValue.Parse(tag);
        if (request.Headers.IfMatch.Count > 0 && !Any(request.Headers.IfMatch, current))
        {
            throw new FeedException(412, "preconditionFailed", new("内容已变化，与 If-Match 不符。", "The content is not the one that If-Match names."), "If-Match");
        }

        if (request.Headers.IfNoneMatch.Count == 0 || !Any(request.Headers.IfNoneMatch, current))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>
    /// The state before the rows are read. Who compares is told by the state of the moment; for anybody else one of a moment ago will
    /// do, as rows that are newer than their validator are only asked for again.
    /// </summary>
    private async Task<string?> State(HttpRequest request, Session session, CancellationToken cancellation)
    {
        var compares = request.Headers.IfNoneMatch.Count > 0 || request.Headers.IfMatch.Count > 0;
        if (!compares && known is { } last && time.GetElapsedTime(last.Seen) < Remembered)
        {
            return last.State;
        }

        var now = time.GetTimestamp();
        var current = await store.StateOf(session.Connection, cancellation);
        known = new(current, now);
        return current;
    }

    private static bool Any(IList<string?> header, EntityTagHeaderValue current) => EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: false));

    private sealed record Known(string? State, long Seen);
}

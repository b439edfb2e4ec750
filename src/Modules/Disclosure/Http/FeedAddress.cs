using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace InfoGov.Disclosure.Http;

/// <summary>The address of a request: the feed's own address, and the path below it as the client wrote it.</summary>
internal sealed record FeedAddress(string Root, string Path)
{
    public static FeedAddress Of(HttpContext context)
    {
        var request = context.Request;
        var below = request.PathBase.ToUriComponent() + FeedEndpoint.Root;
        // As written: a key may contain an encoded slash, which the decoded path could not tell from a separator.
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var path = raw.StartsWith(below, StringComparison.OrdinalIgnoreCase) ? raw[below.Length..] : request.Path.ToUriComponent()[FeedEndpoint.Root.Length..];
        return new(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, FeedEndpoint.Root), path.Trim('/'));
    }
}

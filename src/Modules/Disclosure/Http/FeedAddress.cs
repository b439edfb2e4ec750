using InfoGov.Disclosure.Query;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InfoGov.Disclosure.Http;

/// <summary>The address of a request: the feed's own address, and the path below it as the client wrote it.</summary>
internal sealed record FeedAddress(string Root, string Path)
{
    public static FeedAddress Of(HttpContext context, PublicAddresses addresses)
    {
        var request = context.Request;
        var below = request.PathBase.ToUriComponent() + Feed.Root;
        // As written: a key may contain an encoded slash, which the decoded path could not tell from a separator.
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var isOwn = raw.StartsWith(below, StringComparison.OrdinalIgnoreCase) && !raw.EndsWith("/$batch", StringComparison.OrdinalIgnoreCase);
        var path = (isOwn ? raw[below.Length..] : request.Path.ToUriComponent()[Feed.Root.Length..]).Trim('/');
        return new(addresses.Of(context) + below, context.Items.ContainsKey(QueryInBody.Marker) && path.EndsWith("/$query", StringComparison.OrdinalIgnoreCase) ? path[..^"/$query".Length] : path);
    }

    /// <summary>An address that names a row by its id: <c>$entity?$id=…</c>.</summary>
    public FeedAddress Resolved(QueryOptions options)
    {
        if (Path != "$entity")
        {
            return this;
        }

        var id = options["$id"] ?? throw FeedException.Invalid("$entity 需要选项 $id。", "$entity needs the option $id.", "$id");
        var relative = id.StartsWith(Root + "/", StringComparison.Ordinal) ? id[(Root.Length + 1)..] : id.TrimStart('/');
        return relative.StartsWith("odata/", StringComparison.Ordinal) ? this with { Path = relative["odata/".Length..] } : this with { Path = relative };
    }
}

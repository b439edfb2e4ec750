using System.Text;

namespace InfoGov.Faults.Fuzz;

/// <summary>Keys, tokens, cookies and all the headers that mean something somewhere.</summary>
internal sealed class Tokens : Door
{
    private static readonly string[] Names =
    [
        "Authorization", "X-Api-Key", "Cookie", "If-None-Match", "If-Match", "If-Modified-Since", "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Prefer", "OData-Version", "OData-MaxVersion", "OData-Isolation", "Origin", "Host", "Range", "Expect",
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-HTTP-Method-Override", "traceparent", "Content-Encoding", "Content-Type", "Sec-Fetch-Site", "Referer", "User-Agent", "HX-Request", "TE", "Via", "Idempotency-Key",
    ];

    private static readonly string[] Contents =
    [
        "Bearer eyJhbGciOiJub25lIn0.eyJpbmZvZ292X3JvbGUiOiJhZG1pbmlzdHJhdG9yIn0.", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.x", "Bearer ", "Basic YTpi", "Basic :", "Negotiate", "infogov=CfDJ8", "a=b; a=c; =; ;;", "\"1\", W/\"2\"", "*/*;q=2", "application/json;odata.metadata=full;IEEE754Compatible=true",
        "odata.maxpagesize=0", "odata.track-changes, respond-async, wait=10", "include-annotations=\"*\"", "for=1.2.3.4;proto=https;host=x", "for=\"[::1]:1\"", "4.01", "4.99", "http://evil.example", "null", "bytes=0-1,2-3", "100-continue", "gzip, deflate, br, zstd", "Thu, 99 Foo 2026 00:00:00 GMT", "00-0-0-00", "same-origin",
    ];

    public override string Name => "tokens and headers";

    /// <summary>What may stand in a header.</summary>
    public static string Printable(string text) => string.Concat(text.Where(c => c is >= ' ' and < '\x7F'));

    public override FuzzRequest Next(Dice dice, Ground ground)
    {
        var headers = new List<(string, string)>();
        for (var i = dice.Below(5); i >= 0; i--)
        {
            var key = dice.Of(ground.Keys);
            headers.Add((dice.Of(Names), Printable(Mutation.Text(dice.OneIn(4) && key.Length > 0 ? $"Bearer {key}" : dice.Of(Contents), dice))));
        }

        var target = dice.Below(3) switch { 0 => dice.Of(ground.Pages), 1 => dice.Of(FeedDoor.Seeds), _ => dice.Of(ground.Operations).Path.Replace("{id}", dice.Of(ground.Ids), StringComparison.Ordinal) };
        return new FuzzRequest(dice.Of(["GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO"]), FuzzRequest.Sendable(target), headers, dice.OneIn(4) ? Encoding.UTF8.GetBytes(dice.Of(Mutation.Values)) : null);
    }
}

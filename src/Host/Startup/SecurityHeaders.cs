namespace InfoGov.Host.Startup;

/// <summary>The headers that every answer has, a failed one too: set when the answer starts, so that no failure clears them.</summary>
internal static class SecurityHeaders
{
    private const string NothingAtAll = "default-src 'none'; frame-ancestors 'none'";

    public static Task Add(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";

            // What no page says otherwise about itself loads nothing.
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = NothingAtAll;
            }

            return Task.CompletedTask;
        }, http);
        return next(http);
    }
}

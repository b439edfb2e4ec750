using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Disclosure.Http;

/// <summary>The one controller of the feed, for all paths and methods: everybody may read.</summary>
[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class FeedController : ControllerBase
{
    /// <summary>Answers the request; also with a refusal.</summary>
    public Task Answer() => HttpContext.RequestServices.GetRequiredService<FeedEndpoint>().Answer(HttpContext);
}

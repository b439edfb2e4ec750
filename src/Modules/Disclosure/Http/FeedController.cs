using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Disclosure.Http;

/// <summary>The one controller of the feed, for all paths and methods: everybody may read.</summary>
[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class FeedController : ControllerBase
{
    /// <summary>Answers the request; also with a refusal.</summary>
    public Task Answer() => HttpContext.RequestServices.GetRequiredService<FeedEndpoint>().Answer(HttpContext);
}

/// <summary>There is no controller but ours, and it is nobody's but the feed's.</summary>
internal sealed class OnlyFeedController : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature) => feature.Controllers.Add(System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(FeedController)));
}

using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.OData.Extensions;
using Microsoft.AspNetCore.OData.Routing.Conventions;
using Microsoft.AspNetCore.OData.Routing.Template;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// Leads every path below the feed's root to the feed's controller. The stock templates know one shape of path each and answer 404
/// to keys by name, composite and quoted ones; ours takes the path whole, as the client wrote it.
/// </summary>
internal sealed class FeedConvention : IODataControllerActionConvention
{
    public int Order => 0;

    public bool AppliesToController(ODataControllerActionContext context) => context.Controller.ControllerType == typeof(FeedController);

    public bool AppliesToAction(ODataControllerActionContext context)
    {
        // Whatever the method: what is not offered is refused in OData's shape.
        context.Action.AddSelector("GET", context.Prefix, context.Model, new ODataPathTemplate(new FeedPathTemplate()), context.Options?.RouteOptions);
        foreach (var selector in context.Action.Selectors)
        {
            selector.ActionConstraints.Clear();
            for (var index = selector.EndpointMetadata.Count - 1; index >= 0; index--)
            {
                if (selector.EndpointMetadata[index] is Microsoft.AspNetCore.Routing.IHttpMethodMetadata)
                {
                    selector.EndpointMetadata.RemoveAt(index);
                }
            }
        }

        return true;
    }
}

/// <summary>A path of any length; it is read later, from what the client wrote.</summary>
internal sealed class FeedPathTemplate : ODataSegmentTemplate
{
    public override IEnumerable<string> GetTemplates(Microsoft.AspNetCore.OData.Routing.ODataRouteOptions options) => ["/{**feedPath}"];

    public override bool TryTranslate(ODataTemplateTranslateContext context) => true;
}

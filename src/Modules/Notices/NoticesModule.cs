using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Notices.Inboxes;
using InfoGov.Notices.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InfoGov.Notices;

/// <summary>New duties, moved and missed due days, and refusals: in an inbox for each key, and by webhook to other programs.</summary>
public sealed class NoticesModule : ApplicationModule
{
    private const long LargestBody = 16 * 1024;

    /// <inheritdoc/>
    public override Module Module => Module.Administration;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(new WebhookOptions());
        services
            .AddSingleton<NoticeQueue>()
            .AddSingleton<WebhookBacklogs>()
            .AddSingleton<WebhookNetworks>()
            .AddSingleton<WebhookSender>();
    }

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var notices = endpoints.MapGroup("/api/notices").WithTags("notices").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        notices.MapGet("", InboxEndpoints.List).Is(NoticeOperations.List(endpoints.ServiceProvider.GetRequiredService<EntityKinds>()));
        notices.MapPost("/read", InboxEndpoints.Read).Is(NoticeOperations.Read);

        var webhooks = endpoints.MapGroup("/api/administration").WithTags("administration").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        webhooks.MapPost("/create-webhook", WebhookEndpoints.Create).Is(WebhookOperations.Create);
        webhooks.MapGet("/webhooks", WebhookEndpoints.List).Is(WebhookOperations.List);
        webhooks.MapGet("/webhooks/{id}", WebhookEndpoints.One).Is(WebhookOperations.One);
        webhooks.MapPost("/webhooks/{id}/test", WebhookEndpoints.Test).Is(WebhookOperations.Test);
    }
}

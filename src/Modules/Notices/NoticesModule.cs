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
            .AddSingleton<WebhookSender>()
            .AddHostedService<Deliveries>();
    }

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var notices = endpoints.MapGroup("/api/notices").WithTags("notices").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        notices.MapGet("", InboxEndpoints.List).Produces<object>().ProducesProblem(400)
            .WithName("notices-list").WithSummary("Your inbox: new duties, moved and missed due days, refusals; newest first")
            .WithDescription("Narrow with city, unit, role, kind (newDuty, dueDayMoved, overdue, refusal), entity, from and to (day recorded), unread=true; page and pageSize. Answers carry the number of unread ones.");
        notices.MapPost("/read", InboxEndpoints.Read).Accepts<object>("application/json").Produces<object>().ProducesProblem(400)
            .WithName("notices-read").WithSummary("Mark your inbox as read up to a notice or an instant")
            .WithDescription("Body: { upTo }: the id of a notice, or an instant such as 2026-01-15T08:00:00Z.");

        var webhooks = endpoints.MapGroup("/api/administration").WithTags("administration").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        webhooks.MapPost("/create-webhook", WebhookEndpoints.Create).Accepts<object>("application/json").Produces<object>(201).ProducesProblem(400).ProducesProblem(403)
            .WithName("webhooks-create").WithSummary("Have notices sent to another program from now on: answers the secret they are signed with, shown once")
            .WithDescription("Body: { url, city, unit, role, kinds }: all but the url may be left out. For administrators.");
        webhooks.MapGet("/webhooks", WebhookEndpoints.List).Produces<object>().ProducesProblem(403)
            .WithName("webhooks-list").WithSummary("The webhooks and how they stand, without their secrets");
        webhooks.MapGet("/webhooks/{id}", WebhookEndpoints.One).Produces<object>().ProducesProblem(403).ProducesProblem(404)
            .WithName("webhooks-get").WithSummary("A webhook: what it waits for, and the notices it could not deliver");
        webhooks.MapPost("/webhooks/{id}/test", WebhookEndpoints.Test).Produces<object>().ProducesProblem(403).ProducesProblem(404)
            .WithName("webhooks-test").WithSummary("Send a signed test notice now and say what came back");
    }
}

using InfoGov.Calendar;
using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Publications;

/// <summary>
/// What organs and units publish, and requests for disclosure. Its URLs are those of disclosure; the feed itself is a
/// module of its own and knows none of it.
/// </summary>
public sealed class PublicationsModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Disclosure;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicPublications.Items)
        .AddSingleton(PublicPublications.Services)
        .AddHostedService<TermsAtStart>();

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/disclosure/follow-request", FollowRequestEndpoint.Answer).AllowAnonymous().RequireRateLimiting(PublicLimit.Policy)
            .WithTags("disclosure").Accepts<object>("application/json").Produces<object>().ProducesProblem(404).ProducesProblem(429)
            .WithName("follow-request").WithSummary("Where a request for disclosure stands, by the code given when it was made")
            .WithDescription("Body: { code }. Shows stage, days, the due day with every day not counted, what is to be corrected, an extension with its reason, and the reply with its grounds.");

    /// <inheritdoc/>
    public override Task<FollowedCalendar> FollowCalendar(WorkingCalendar calendar, EntityClient grains, IProjectionStore projections, Caller caller, CancellationToken cancellation) =>
        RequestIndex.Follow(calendar, grains, projections, caller, cancellation);
}

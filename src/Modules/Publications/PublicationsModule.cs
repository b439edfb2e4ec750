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
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<Publication>(Publication.Kind, Publication.None, [PublicationRows.Items, PublicationRows.Services], PublicationRows.Of)
        {
            City = (_, publication) => publication.City,
            Facts = Publication.Establish,
            Outline = publication => new Outline(publication.Content.Title, publication.Content.Unit, publication.WithdrawnOn is null ? "published" : "withdrawn"),
            Stages = ["published", "withdrawn"],
            Likeness = publication => publication.WithdrawnOn is not null ? null : new Likeness(publication.Content.Title, publication.Content.Unit) { Code = publication.Content.DocumentNumber },
        },
        new EntityKind<DisclosureRequest>(DisclosureRequest.Kind, DisclosureRequest.None, [RequestRows.Index], RequestRows.Of)
        {
            City = (_, request) => request.City,
            Facts = DisclosureRequest.Establish,
            Subjects = [Facts.Request.Exists],
            Outline = request => new Outline(request.Subject, request.Addressee, request.Stage is { } stage ? FactType.ShowValue(stage) : null),
            Stages = Outline.StagesOf<RequestStage>(),
        },
        new EntityKind<DisclosureTerms>(DisclosureTerms.Kind, DisclosureTerms.National),
    ];

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
    public override Task<FollowedCalendar> FollowCalendar(WorkingCalendar calendar, IGrainHost grains, IProjectionStore projections, Caller caller, CancellationToken cancellation) =>
        RequestIndex.Follow(calendar, grains, projections, caller, cancellation);
}

using InfoGov.Calendar;
using InfoGov.Finding;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
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
            IsConfinedToUnit = true,
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
    public override Task<FollowedCalendar> FollowCalendar(WorkingCalendar calendar, IGrainHost grains, IProjectionStore projections, Caller caller, CancellationToken cancellation) =>
        RequestIndex.Follow(calendar, grains, projections, caller, cancellation);
}

using InfoGov.Finding;
using InfoGov.Grains;
using InfoGov.Law;
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
    public override IEnumerable<GrainKind> Kinds { get; } =
    [
        new GrainKind<Publication>(Publication.Kind, Publication.None, [PublicationRows.Items, PublicationRows.Services], PublicationRows.Of)
        {
            City = (_, publication) => publication.City,
            Facts = Publication.Establish,
            Outline = publication => new Outline(publication.Content.Title, publication.Content.Unit, publication.WithdrawnOn is null ? "published" : "withdrawn"),
            Stages = ["published", "withdrawn"],
            Likeness = publication => publication.WithdrawnOn is not null ? null : new Likeness(publication.Content.Title, publication.Content.Unit) { Code = publication.Content.DocumentNumber },
        },
        new GrainKind<DisclosureRequest>(DisclosureRequest.Kind, DisclosureRequest.None)
        {
            City = (_, request) => request.City,
            Facts = DisclosureRequest.Establish,
            Subjects = [Facts.Request.Exists],
            Outline = request => new Outline(request.Subject, request.Addressee, request.Reply is { } reply ? FactType.ShowValue(reply.Result) : "received"),
            Stages = ["received", .. Outline.StagesOf<ReplyResult>()],
        },
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton(PublicPublications.Items)
        .AddSingleton(PublicPublications.Services);
}

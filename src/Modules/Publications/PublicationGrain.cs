using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Publications;

/// <summary>A grain for each <see cref="Publication"/>.</summary>
[GrainType(Publication.Kind)]
internal sealed class PublicationGrain(CommandWay way) : EntityGrain<Publication>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Publication> Description { get; } = new(Publication.Kind, Publication.None, [PublicationRows.Items, PublicationRows.Services], PublicationRows.Of)
    {
        City = (_, publication) => publication.City,
        Facts = Publication.Establish,
        Readers = Readers.OfUnit,
        Outline = publication => new Outline(publication.Content.Title, publication.Content.Unit, publication.WithdrawnOn is null ? "published" : "withdrawn"),
        Stages = ["published", "withdrawn"],
        Likeness = publication => publication.WithdrawnOn is not null ? null : new Likeness(publication.Content.Title, publication.Content.Unit) { Code = publication.Content.DocumentNumber },
    };
}

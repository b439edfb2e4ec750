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

/// <summary>A grain for each <see cref="DisclosureRequest"/>.</summary>
[GrainType(DisclosureRequest.Kind)]
internal sealed class DisclosureRequestGrain(CommandWay way) : EntityGrain<DisclosureRequest>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<DisclosureRequest> Description { get; } = new(DisclosureRequest.Kind, DisclosureRequest.None, [RequestRows.Index], RequestRows.Of)
    {
        City = (_, request) => request.City,
        Facts = DisclosureRequest.Establish,
        Subjects = [Facts.Request.Exists],
        Readers = Readers.Only(Role.StateOrgan, Role.InformatizationAuthority),
        ActorsAreParties = false,
        Outline = request => new Outline(request.Subject, request.Addressee, request.Stage is { } stage ? FactType.ShowValue(stage) : null),
        Stages = Outline.StagesOf<RequestStage>(),
    };
}

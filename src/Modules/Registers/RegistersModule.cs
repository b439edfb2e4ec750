using InfoGov.Entities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Registers;

/// <summary>Registers that officers keep of what no act records: one mechanism for all of them.</summary>
public sealed class RegistersModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Law.Module Module => Law.Module.Registers;

    /// <inheritdoc/>
    public override IEnumerable<EntityKind> Kinds { get; } =
    [
        new EntityKind<RegisterEntry>(RegisterEntry.Kind, RegisterEntry.None)
        {
            City = (_, entry) => entry.City,
            Outline = entry => new Outline(entry.Content?.Title, entry.Content?.Unit, entry.WithdrawnOn is not null ? "withdrawn" : entry.CorrectedOn is not null ? "corrected" : "recorded", entry.Register),
            Stages = ["recorded", "corrected", "withdrawn"],
        },
    ];

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/registers/catalogue", CatalogueEndpoint.Answer)
        .AllowAnonymous().Produces<object>().WithTags("registers").WithName("registers")
        .WithSummary("The registers, the fields of their entries, and which provisions of each city open them");
}

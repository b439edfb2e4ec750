using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;
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
    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/registers/catalogue", CatalogueEndpoint.Answer)
        .AllowAnonymous().NeedsNoCaller().WithTags("registers").Is(new Operation("registers", new Text("各登记簿、其条目的字段，以及各市设立它的条文", "The registers, the fields of their entries, and which provisions of each city open them"))
        {
            For = Audience.Everyone,
            Replies = [Reply.Of<RegistersAnswer>()],
        });
}

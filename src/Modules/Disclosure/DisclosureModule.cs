using InfoGov.Law;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Disclosure;

/// <summary>What is public, and how it is read. Modules add their public sets to the services; the feed offers them all.</summary>
public sealed class DisclosureModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Law.Module Module => Law.Module.Disclosure;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddFeed();

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapFeed();
}

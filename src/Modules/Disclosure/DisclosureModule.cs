using InfoGov.Disclosure.Bulk;
using InfoGov.Disclosure.Catalogue;
using InfoGov.Disclosure.Changes;
using InfoGov.Disclosure.Proof;
using InfoGov.Disclosure.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Disclosure;

/// <summary>What is public, and how it is read. The feed offers every public set of the modules.</summary>
public sealed class DisclosureModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Law.Module Module => Law.Module.Disclosure;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddFeed()
        .AddSingleton<SignReceipt>(provider => provider.GetRequiredService<LogSeal>().Sign)
        .AddSingleton<DailyFiles>()
        .AddSingleton<RecordFiles>();

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFeed();
        LogEndpoints.Map(endpoints);
        BulkEndpoints.Map(endpoints);
        endpoints.MapGet("/atom", AtomFeed.Answer).AllowAnonymous();
        endpoints.MapGet("/catalog", DcatCatalogue.Answer).AllowAnonymous();
    }
}

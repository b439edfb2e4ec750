using InfoGov.Disclosure.Model;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoGov.Disclosure.Http;

/// <summary>The public feed: OData 4.01, read only, at <c>/odata</c>.</summary>
internal static class Feed
{
    public const string Prefix = "odata", Root = "/" + Prefix;

    /// <summary>
    /// Offers every <see cref="PublicSet"/> among the services. Needs an <see cref="IProjectionStore"/> and a <see cref="TimeProvider"/>.
    /// Fails when a set names a column or a set that does not exist.
    /// </summary>
    public static IServiceCollection AddFeed(this IServiceCollection services, FeedLimits? limits = null)
    {
        services
            .AddSingleton(provider => new FeedModel([.. provider.GetServices<PublicSet>()]))
            .AddSingleton(limits ?? new FeedLimits())
            .AddSingleton(provider => new FeedEndpoint(
                provider.GetRequiredService<FeedModel>(), provider.GetRequiredService<FeedLimits>(), provider.GetRequiredService<IProjectionStore>(),
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FeedEndpoint>>(), provider.GetService<IConfiguration>()))
            .AddSingleton<FeedReader>()
            .AddSingleton<FeedBatch>()
            .AddTransient<IStartupFilter, FeedPipeline>()
            .AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddControllers().AddOData().ConfigureApplicationPartManager(parts =>
        {
            // The library's own controllers would answer $metadata and the service document in their own way.
            parts.ApplicationParts.Clear();
            parts.FeatureProviders.Add(new OnlyFeedController());
        });
        // After the library has added its conventions.
        services.AddOptions<ODataOptions>().Configure<FeedModel, FeedBatch>((options, model, batch) =>
        {
            options.Conventions.Clear();
            options.Conventions.Add(new FeedConvention());
            options.AddRouteComponents(Prefix, model.Edm, batch);
        });
        return services;
    }

    /// <summary>Answers everything below <c>/odata</c>, to everybody.</summary>
    public static void MapFeed(this IEndpointRouteBuilder routes)
    {
        // A model that cannot be made ends the start, not the first request.
        _ = routes.ServiceProvider.GetRequiredService<FeedEndpoint>();
        routes.MapControllers();
    }
}

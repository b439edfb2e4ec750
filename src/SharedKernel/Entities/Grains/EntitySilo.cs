using System.Net;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;

namespace InfoGov.Entities;

/// <summary>How a silo keeps entities.</summary>
public static class EntitySilo
{
    /// <summary>An entity unused for so long is let go.</summary>
    public static readonly TimeSpan IdleAfter = TimeSpan.FromMinutes(10);

    // Where entities live on other hosts; room is made for all of them at the start.
    private const int RememberedPlaces = 50_000;

    // A batch of the log may wait for 20 s, and so may whoever waits for it.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Adds the entities over a log to a silo: the log, the kinds, the law and the clock must be among its services as
    /// <see cref="ILog"/>, <see cref="EntityKinds"/>, <see cref="Lawbook"/> and <see cref="TimeProvider"/>.
    /// </summary>
    public static ISiloBuilder AddEntities(this ISiloBuilder silo, EntityOptions? options = null)
    {
        var services = silo.Services;

        // The clock of the law may be moved, in tests; that of Orleans goes on whatever becomes of the machine's.
        services.AddKeyedSingleton<TimeProvider>(KeyedService.AnyKey, new SteadyTime(TimeProvider.System));
        services.AddSingleton(options ?? new EntityOptions());
        services.AddSingleton<EntityMemory>();
        services.AddSingleton<CommandWay>();
        services.AddSingleton<CityRegister>();
        services.AddSingleton<FollowUps>();
        services.AddSingleton<EntityClient>();
        services.AddSingleton<WireJson>();
        services.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = messaging.SystemResponseTimeout = LongestAnswer);
        services.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = RememberedPlaces);
        services.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = IdleAfter);
        services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.UnionWith(["InfoGov", "Npgsql", "Microsoft.Data.Sqlite"]));
        return silo.AddActivityPropagation();
    }

    /// <summary>A silo that is a cluster of its own: it opens no port, and nobody can reach it.</summary>
    public static ISiloBuilder UseNoOthers(this ISiloBuilder silo)
    {
        silo.UseLocalhostClustering(gatewayPort: 0);
        var services = silo.Services;

        // Whatever is asked for lives here.
        services.Configure<GrainDirectoryOptions>(directory => directory.CachingStrategy = GrainDirectoryOptions.CachingStrategyType.None);
        foreach (var listener in services.Where(service => service.ServiceType == typeof(IConnectionListenerFactory) && service.IsKeyedService).ToArray())
        {
            services.Replace(ServiceDescriptor.KeyedSingleton<IConnectionListenerFactory>(listener.ServiceKey, (_, _) => new NobodyListens()));
        }

        return silo;
    }

    /// <summary>Stands where a silo listens for others: takes the address, and opens nothing.</summary>
    private sealed class NobodyListens : IConnectionListenerFactory
    {
        public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => ValueTask.FromResult<IConnectionListener>(new Silent(endpoint));

        private sealed class Silent(EndPoint endpoint) : IConnectionListener
        {
            private readonly TaskCompletionSource<ConnectionContext?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

            public EndPoint EndPoint => endpoint;

            public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) => new(closed.Task.WaitAsync(cancellationToken));

            public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
            {
                closed.TrySetResult(null);
                return ValueTask.CompletedTask;
            }

            public ValueTask DisposeAsync() => UnbindAsync();
        }
    }
}

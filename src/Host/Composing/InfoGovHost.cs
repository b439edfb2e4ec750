using Orleans.Hosting;
using InfoGov.Administration;
using InfoGov.Disclosure;
using InfoGov.Documents;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.Data.Sqlite;

namespace InfoGov.Host.Composing;

/// <summary>
/// The parts of the application around one store: modules and cities found on disk, the log, and, once started, the silo with the
/// entities. Commands of the command line run it alone; serving puts it into a web application.
/// </summary>
internal sealed class InfoGovHost : IAsyncDisposable
{
    private readonly Composition composition;
    private IServiceProvider? provider;
    private IHost? alone;
    private bool hasStarted;

    private InfoGovHost(Composition composition, IReadOnlyList<CityPlugin> plugins, EntityKinds kinds, SqlLog log, TimeProvider time, DocumentSettings documents)
    {
        this.composition = composition;
        Plugins = plugins;
        Kinds = kinds;
        Log = log;
        Time = time;
        Lawbook = new Lawbook(plugins.Select(p => p.City).OfType<Jurisdiction>());
        DocumentSettings = documents;
        Documents = DocumentStores.Beside(log, documents.Folder);
    }

    public IReadOnlyList<ApplicationModule> Modules => composition.Modules;

    public IReadOnlyList<CityPlugin> Plugins { get; }

    public EntityKinds Kinds { get; }

    public SqlLog Log { get; }

    public TimeProvider Time { get; }

    public Lawbook Lawbook { get; }

    /// <summary>The entities; there once the silo has started.</summary>
    public EntityClient Grains => Service<EntityClient>();

    /// <summary>What this host remembers of them.</summary>
    public EntityMemory Memory => Service<EntityMemory>();

    public CityRegister Cities => Service<CityRegister>();

    /// <summary>Who sees which entities.</summary>
    public ReadingGate Gate => Service<ReadingGate>();

    public SliceCatalogue Slices => composition.Slices;

    /// <summary>The connection string of its store.</summary>
    public required string ConnectionString { get; init; }

    public DocumentSettings DocumentSettings { get; }

    public IDocumentStore Documents { get; }

    /// <summary>Opens the store and starts its entities in a silo that joins nobody.</summary>
    public static async Task<InfoGovHost> Open(string connectionString, TimeProvider time, string? pluginFolder = null, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var host = await Prepare(connectionString, time, pluginFolder, progress, cancellation);
        try
        {
            var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
            host.AddTo(builder, silo => silo.UseNoOthers());
            host.alone = builder.Build();
            host.Use(host.alone.Services);
            await host.alone.StartAsync(cancellation);
            host.hasStarted = true;
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the store and finds modules and cities; the entities come with <see cref="AddTo"/>.</summary>
    public static async Task<InfoGovHost> Prepare(string connectionString, TimeProvider time, string? pluginFolder, Action<long, long>? progress, CancellationToken cancellation, IConfiguration? configuration = null)
    {
        var found = Composition.Delivered();
        var kinds = KindsOf(found);
        var plugins = CityPlugins.Find(AppContext.BaseDirectory, pluginFolder ?? Path.Combine(AppContext.BaseDirectory, "plugins"));
        var suite = Settings.Suite(configuration ??= Settings.Configuration());
        EnsureFolder(connectionString);
        var log = await LogFactory.Open(connectionString, kinds, time, progress, cancellation, suite);
        try
        {
            return new InfoGovHost(found, plugins, kinds, log, time, DocumentSettings.From(configuration, connectionString)) { ConnectionString = connectionString };
        }
        catch
        {
            await log.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Adds the parts and the silo. When the application starts, the silo does, then what is due with cities; whatever is added after
    /// this, Kestrel last of all, comes after them.
    /// </summary>
    public void AddTo(IHostApplicationBuilder builder, Action<ISiloBuilder> cluster)
    {
        var services = builder.Services;
        services.AddSingleton(Time);
        services.AddSingleton(Lawbook);
        services.AddSingleton(Slices);
        services.AddSingleton(Slices.Offers);
        services.AddSingleton(Kinds);
        services.AddSingleton<ILog>(Log);
        services.AddSingleton(Log);
        services.AddSingleton(Log.Projections);
        services.AddSingleton<StoreOutage>();
        services.AddSingleton(Plugins);
        services.AddSingleton(Modules);
        services.AddSingleton<ReadingGate>();
        services.AddSingleton(this);
        services.AddSingleton(StoreFolder.Checkpoints(builder.Configuration, ConnectionString));
        builder.UseOrleans(silo =>
        {
            silo.AddEntities();
            cluster(silo);
        });
        services.AddSingleton<IHostedService>(_ => new StartStep(cancellation => CityStart.Run(this, cancellation)));
    }

    /// <summary>Adds what runs beside the requests, and what the modules need, to a web application.</summary>
    public void AddServingTo(IServiceCollection services) => composition.AddTo(services);

    /// <summary>Commits what is queued and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        if (alone is not null)
        {
            if (hasStarted)
            {
                await alone.StopAsync();
            }

            alone.Dispose();
        }

        await Log.DisposeAsync();
    }

    /// <summary>Says where the entities are: in the application that was built with <see cref="AddTo"/>.</summary>
    public void Use(IServiceProvider services) => provider = services;

    private T Service<T>()
        where T : notnull => (provider ?? throw new InvalidOperationException("The silo is not built yet.")).GetRequiredService<T>();

    /// <summary>The kinds of grains of all modules.</summary>
    public static EntityKinds FindKinds() => KindsOf(Composition.Delivered());

    private static EntityKinds KindsOf(Composition composition) =>
        new([.. composition.Modules.Select(module => (module.Module, module.GetType().Assembly))]) { Disclosed = [.. composition.Sets.Select(set => set.Disclosed())] };

    /// <summary>Makes the folder of a SQLite file.</summary>
    private static void EnsureFolder(string connectionString)
    {
        if (connectionString.Contains("Data Source", StringComparison.OrdinalIgnoreCase)
            && Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource) is { Length: > 0 } folder)
        {
            PrivateFiles.MakeFolder(folder);
        }
    }
}

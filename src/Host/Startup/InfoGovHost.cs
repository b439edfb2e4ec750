using System.Reflection;
using InfoGov.Administration;
using InfoGov.Disclosure;
using InfoGov.Documents;
using InfoGov.Entities;
using InfoGov.Host.Commands;
using InfoGov.Host.Identity;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Data.Sqlite;

namespace InfoGov.Host.Startup;

/// <summary>
/// The parts of the application around one store: modules and cities found on disk, the log, the grains. Commands of the
/// command line use it as it is; serving puts a web application around it.
/// </summary>
internal sealed class InfoGovHost : IAsyncDisposable
{
    private InfoGovHost(IReadOnlyList<ApplicationModule> modules, IReadOnlyList<CityPlugin> plugins, EntityKinds kinds, SqlLog log, TimeProvider time, DocumentSettings documents)
    {
        Modules = modules;
        Plugins = plugins;
        Kinds = kinds;
        Log = log;
        Time = time;
        Lawbook = new Lawbook(plugins.Select(p => p.City).OfType<Jurisdiction>());
        Grains = new GrainHost(log, kinds, Lawbook, time);
        Cities = new CityRegister(Lawbook, Grains);
        Slices = new SliceCatalogue(modules);
        DocumentSettings = documents;
        Documents = DocumentStores.Beside(log, documents.Folder);
        FollowUps = new FollowUps(log, modules.SelectMany(m => m.Kinds), Grains);
    }

    public IReadOnlyList<ApplicationModule> Modules { get; }

    public IReadOnlyList<CityPlugin> Plugins { get; }

    public EntityKinds Kinds { get; }

    public SqlLog Log { get; }

    public TimeProvider Time { get; }

    public Lawbook Lawbook { get; }

    public GrainHost Grains { get; }

    public CityRegister Cities { get; }

    public SliceCatalogue Slices { get; }

    public DocumentSettings DocumentSettings { get; }

    public IDocumentStore Documents { get; }

    public FollowUps FollowUps { get; }

    /// <summary>Opens the store, registers what the plugins bring, and checks that every enabled city has its plugin.</summary>
    public static async Task<InfoGovHost> Open(string connectionString, TimeProvider time, string? pluginFolder = null, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var modules = FindModules();
        var kinds = KindsOf(modules);
        var plugins = CityPlugins.Find(AppContext.BaseDirectory, pluginFolder ?? Path.Combine(AppContext.BaseDirectory, "plugins"));
        EnsureFolder(connectionString);
        var log = await LogFactory.Open(connectionString, kinds, time, progress, cancellation);
        try
        {
            var host = new InfoGovHost(modules, plugins, kinds, log, time, DocumentSettings.From(WebHost.Configuration(), connectionString));
            await CityStart.Run(host, cancellation);
            return host;
        }
        catch
        {
            await log.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds the parts and what the modules need to the services of a web application.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Time);
        services.AddSingleton(Lawbook);
        services.AddSingleton<IGrainHost>(Grains);
        services.AddSingleton(Grains);
        services.AddSingleton(Cities);
        services.AddSingleton(Slices);
        services.AddSingleton(FollowUps);
        services.AddSingleton(Kinds);
        services.AddSingleton<ILog>(Log);
        services.AddSingleton(Log);
        services.AddSingleton(Log.Projections);
        services.AddSingleton(Plugins);
        services.AddSingleton(Modules);
        services.AddSingleton(this);
        services.AddHostedService<CityRefresh>();
        DutySweep.AddTo(services);
        services.AddHostedService<FollowUpStart>();
        foreach (var module in Modules)
        {
            module.AddServices(services);
        }

        services.AddHostedService<CalendarStart>();
        services.AddAuthentication(ApiKeyAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null);
        services.AddAuthorization();
    }

    /// <summary>Commits what is queued and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        Grains.Dispose();
        await Log.DisposeAsync();
    }

    /// <summary>The kinds of grains of all modules.</summary>
    public static EntityKinds FindKinds() => KindsOf(FindModules());

    private static EntityKinds KindsOf(IReadOnlyList<ApplicationModule> modules) => new(modules) { Disclosed = DisclosureLog.Sets(modules) };

    private static IReadOnlyList<ApplicationModule> FindModules() =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "InfoGov.Modules.*.dll").Order(StringComparer.Ordinal)
            .SelectMany(file => Assembly.Load(AssemblyName.GetAssemblyName(file)).GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ApplicationModule)))
            .Select(type => (ApplicationModule)Activator.CreateInstance(type)!),
    ];

    /// <summary>Makes the folder of a SQLite file.</summary>
    private static void EnsureFolder(string connectionString)
    {
        if (connectionString.Contains("Data Source", StringComparison.OrdinalIgnoreCase)
            && Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}

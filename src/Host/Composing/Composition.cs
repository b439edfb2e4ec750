using System.Reflection;
using InfoGov.Disclosure;
using InfoGov.Entities;

namespace InfoGov.Host.Composing;

/// <summary>
/// What the assemblies beside the host bring, scanned: modules, the commands they offer, their public sets, and what runs beside
/// requests. Nobody keeps a list; what is there twice, or not at all, stops the start.
/// </summary>
internal sealed class Composition
{
    private const string OfModules = "InfoGov.Modules.*.dll";

    private readonly Assembly[] assemblies;

    /// <summary>Scans assemblies of modules.</summary>
    /// <exception cref="StartupException">An assembly lacks what it needs, brings no module or several, or two public sets or two commands claim one name.</exception>
    public Composition(params IEnumerable<Assembly> assemblies)
    {
        this.assemblies = [.. assemblies];
        foreach (var assembly in this.assemblies)
        {
            StopUnlessWhole(assembly);
        }

        var found = new ServiceCollection();
        found.Scan(scan => scan.FromAssemblies(this.assemblies)
            .AddClasses(classes => classes.AssignableTo<ApplicationModule>(), publicOnly: false).As<ApplicationModule>().WithSingletonLifetime()
            .AddClasses(classes => classes.AssignableTo<PublicSets>(), publicOnly: false).As<PublicSets>().WithSingletonLifetime()
            .AddClasses(classes => classes.WithAttribute<SliceAttribute>(), publicOnly: false).AsSelf().WithTransientLifetime());
        using var provider = found.BuildServiceProvider();
        Modules = [.. provider.GetServices<ApplicationModule>()];
        foreach (var assembly in this.assemblies)
        {
            StopUnlessOne(assembly, [.. Modules.Where(module => module.GetType().Assembly == assembly).Select(module => module.GetType().Name)]);
        }

        Sets = Once([.. provider.GetServices<PublicSets>().SelectMany(sets => sets.All)]);
        Slices = new SliceCatalogue(found.Select(service => service.ServiceType).Where(type => type.IsDefined(typeof(SliceAttribute), inherit: false)));
    }

    public IReadOnlyList<ApplicationModule> Modules { get; }

    public IReadOnlyList<PublicSet> Sets { get; }

    public SliceCatalogue Slices { get; }

    /// <summary>The modules delivered with the host.</summary>
    /// <exception cref="StartupException">There is none, or what the constructor says.</exception>
    public static Composition Delivered() => Beside(AppContext.BaseDirectory);

    /// <summary>The modules in a folder.</summary>
    public static Composition Beside(string folder)
    {
        var files = Directory.EnumerateFiles(folder, OfModules).Order(StringComparer.Ordinal).ToLookup(file => AssemblyName.GetAssemblyName(file).FullName, StringComparer.Ordinal);
        if (files.Count == 0)
        {
            throw new StartupException($"No module is there: no file in {folder} is named {OfModules}.");
        }

        return files.FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new StartupException($"{string.Join(" and ", twice.Select(Path.GetFileName))} bring the same module.")
            : new Composition(files.Select(file => Assembly.Load(new AssemblyName(file.Key))));
    }

    /// <summary>Adds what runs beside requests, what the modules need, and their public sets.</summary>
    public void AddTo(IServiceCollection services)
    {
        // Steps of the start are no class of their own: whoever adds one says what it does, and when.
        services.Scan(scan => scan.FromAssemblies([typeof(Composition).Assembly, .. assemblies])
            .AddClasses(classes => classes.AssignableTo<IHostedService>().Where(type => type != typeof(StartStep)), publicOnly: false)
            .AsSelfWithInterfaces(type => type == typeof(IHostedService)).WithSingletonLifetime());
        foreach (var module in Modules)
        {
            module.AddServices(services);
        }

        foreach (var set in Sets)
        {
            services.AddSingleton(set);
        }
    }

    /// <summary>The sets, each under a name of its own.</summary>
    public static IReadOnlyList<PublicSet> Once(IReadOnlyList<PublicSet> sets) =>
        sets.GroupBy(set => set.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new StartupException($"The public set {twice.Key} is declared twice.")
            : sets;

    /// <summary>The scan would pass over a type that cannot be loaded, and a missing part would be missed at its first use only.</summary>
    private static void StopUnlessWhole(Assembly assembly)
    {
        foreach (var part in assembly.GetReferencedAssemblies().Where(part => part.Name?.StartsWith("InfoGov.", StringComparison.Ordinal) == true))
        {
            try
            {
                _ = Assembly.Load(part);
            }
            catch (FileNotFoundException)
            {
                throw new StartupException($"{assembly.GetName().Name} needs {part.Name}, which is not there.");
            }
        }

        try
        {
            _ = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException broken)
        {
            throw new StartupException($"{assembly.GetName().Name} cannot be loaded whole: {broken.LoaderExceptions.OfType<Exception>().First().Message.ReplaceLineEndings(" ").Trim()}");
        }
    }

    private static void StopUnlessOne(Assembly assembly, string[] modules)
    {
        if (modules.Length != 1)
        {
            throw new StartupException(modules.Length == 0
                ? $"{assembly.GetName().Name} brings no module: no class in it derives {nameof(ApplicationModule)}."
                : $"{assembly.GetName().Name} brings several modules: {string.Join(", ", modules)}.");
        }
    }
}

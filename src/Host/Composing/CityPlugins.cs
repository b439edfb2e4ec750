using System.Reflection;
using System.Runtime.Loader;
using InfoGov.Law;

namespace InfoGov.Host.Composing;

/// <summary>A city plugin as found on disk: its law, or why it could not be loaded.</summary>
internal sealed record CityPlugin(string File, Jurisdiction? City, string? Broken, bool BuiltIn);

/// <summary>
/// Finds the cities: assemblies delivered with the host, and assemblies dropped into its <c>plugins/</c> folder. A plugin that
/// cannot be loaded is listed with the reason and harms nothing else.
/// </summary>
internal static class CityPlugins
{
    private const string Delivered = "InfoGov.Jurisdictions.*.dll";

    public static IReadOnlyList<CityPlugin> Find(string baseFolder, string pluginFolder)
    {
        var delivered = Directory.EnumerateFiles(baseFolder, Delivered).Order(StringComparer.Ordinal)
            .SelectMany(file => Load(file, builtIn: true, static path => AssemblyLoadContext.Default.LoadFromAssemblyPath(path)));
        var dropped = !Directory.Exists(pluginFolder) ? [] : Directory.EnumerateFiles(Path.GetFullPath(pluginFolder), "*.dll", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("InfoGov.SharedKernel", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Load(file, builtIn: false, static path => new PluginContext(path).LoadFromAssemblyPath(path)));
        var found = new List<CityPlugin>();
        foreach (var plugin in delivered.Concat(dropped))
        {
            var first = found.Find(p => p.City is not null && p.City.Code == plugin.City?.Code);
            found.Add(first is null ? plugin : plugin with { City = null, Broken = $"The city {plugin.City!.Code} is already brought by {Path.GetFileName(first.File)}." });
        }

        return found;
    }

    private static IEnumerable<CityPlugin> Load(string file, bool builtIn, Func<string, Assembly> load)
    {
        List<CityPlugin> plugins = [];
        try
        {
            var assembly = load(file);

            // The scan would pass over a type that cannot be loaded; it is a fault of the plugin.
            _ = assembly.GetTypes();
            using var found = new ServiceCollection()
                .Scan(scan => scan.FromAssemblies(assembly).AddClasses(classes => classes.AssignableTo<Jurisdiction>(), publicOnly: false).As<Jurisdiction>().WithSingletonLifetime())
                .BuildServiceProvider();
            plugins.AddRange(found.GetServices<Jurisdiction>().Select(city => new CityPlugin(file, Check(city), Broken: null, builtIn)));

            if (plugins.Count == 0)
            {
                plugins.Add(new CityPlugin(file, City: null, "No type in it derives Jurisdiction of this contract.", builtIn));
            }
        }
#pragma warning disable CA1031 // whatever a plugin throws must not harm the others
        catch (Exception broken)
#pragma warning restore CA1031
        {
            var cause = broken is TargetInvocationException { InnerException: { } inner } ? inner : broken;
            plugins = [new CityPlugin(file, City: null, $"{cause.GetType().Name}: {cause.Message}", builtIn)];
        }

        return plugins;
    }

    /// <summary>Writes the regulation once, so that a mistake in it shows now.</summary>
    private static Jurisdiction Check(Jurisdiction city)
    {
        if (city.Code.Length is 0 or > 40 || !city.Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            throw new InvalidOperationException($"The code “{city.Code}” must be lower-case letters and digits.");
        }

        _ = RegulationText.Of(city);
        return city;
    }

    /// <summary>Loads a plugin's own dependencies from its folder and shares everything the host has.</summary>
    private sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
    {
        private readonly AssemblyDependencyResolver resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Default.Assemblies.Any(a => a.GetName().Name == assemblyName.Name) || assemblyName.Name == typeof(Jurisdiction).Assembly.GetName().Name
                ? null
                : resolver.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;
    }
}

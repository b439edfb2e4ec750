using Mono.Cecil;
using NetArchTest.Rules;

namespace InfoGov.Architecture.Tests;

/// <summary>The assemblies as they were built, found beside the tests.</summary>
internal static class Built
{
    public const string Kernel = "InfoGov.SharedKernel.dll";

    /// <summary>Breaks every rule once.</summary>
    public const string Planted = "Planted.dll";

    public static string[] Modules => Named("InfoGov.Modules.*.dll");

    public static string[] Cities => Named("InfoGov.Jurisdictions.*.dll");

    /// <summary>All of the house but the host's own composition.</summary>
    public static string[] All => [Kernel, .. Modules, .. Cities];

    public static Types In(string file) => Types.FromFile(Path.Combine(AppContext.BaseDirectory, file), [AppContext.BaseDirectory]);

    /// <summary>The namespaces of an assembly as written, without those that generators add.</summary>
    public static string[] Namespaces(string file) => [.. Written(file).Select(type => type.Namespace).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The types of an assembly as written, without nested ones, which go with theirs.</summary>
    public static IEnumerable<TypeDefinition> Written(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, file));
        return [.. assembly.MainModule.Types.Where(type => type.Namespace.Length > 0 && !type.Namespace.StartsWith("OrleansCodeGen", StringComparison.Ordinal) && (file == Planted || type.Namespace.StartsWith("InfoGov", StringComparison.Ordinal)))];
    }

    private static string[] Named(string pattern) => [.. Directory.EnumerateFiles(AppContext.BaseDirectory, pattern).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
}

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Mono.Cecil;
using NetArchTest.Rules;

namespace InfoGov.Architecture.Tests;

/// <summary>The assemblies as they were built, found beside the tests.</summary>
internal static class Built
{
    public const string Kernel = "InfoGov.SharedKernel.dll";

    public const string Host = "InfoGov.Host.dll";

    /// <summary>Breaks every rule once.</summary>
    public const string Planted = "Planted.dll";

    private static readonly ConcurrentDictionary<string, Types> Read = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, TypeDefinition[]> Defined = new(StringComparer.Ordinal);

    public static string[] Modules => Named("InfoGov.Modules.*.dll");

    public static string[] Cities => Named("InfoGov.Jurisdictions.*.dll");

    /// <summary>All of the house.</summary>
    public static string[] All => [Kernel, .. Modules, .. Cities, Host];

    public static Types In(string file) => Read.GetOrAdd(file, static name => Types.FromFile(PathOf(name), [AppContext.BaseDirectory]));

    public static PredicateList In(string file, string space) => In(file).That().ResideInNamespaceMatching($"^{Regex.Escape(space)}$");

    /// <summary>The namespaces of an assembly as written, without those that generators add.</summary>
    public static string[] Namespaces(string file) => [.. Written(file).Select(type => type.Namespace).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The types of an assembly as written, without nested ones, which go with theirs.</summary>
    public static TypeDefinition[] Written(string file) => Defined.GetOrAdd(file, static name =>
        [.. AssemblyDefinition.ReadAssembly(PathOf(name)).MainModule.Types.Where(type => type.Namespace.StartsWith(name == Planted ? "" : "InfoGov", StringComparison.Ordinal) && type.Namespace.Length > 0 && !type.Namespace.StartsWith("OrleansCodeGen", StringComparison.Ordinal))]);

    /// <summary>The assemblies of the house that an assembly refers to.</summary>
    public static string[] References(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(PathOf(file));
        return [.. assembly.MainModule.AssemblyReferences.Select(reference => reference.Name + ".dll").Where(All.Contains)];
    }

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);

    public static string[] Names(PredicateList types) => [.. types.GetTypes().Select(type => type.FullName)];

    private static string[] Named(string pattern) => [.. Directory.EnumerateFiles(AppContext.BaseDirectory, pattern).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
}

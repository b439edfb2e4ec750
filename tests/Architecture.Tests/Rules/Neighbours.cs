using System.Text.RegularExpressions;
using Mono.Cecil;

namespace InfoGov.Architecture.Tests.Rules;

/// <summary>What the assemblies of the house may know of each other.</summary>
internal static partial class Neighbours
{
    /// <summary>Types that know another module or a city.</summary>
    public static IEnumerable<string> KnowOthers(string file) =>
        Built.Names(Built.In(file).That().MeetCustomRule(Knows([.. Built.Modules.Concat(Built.Cities).Where(other => other != file).SelectMany(Written)])));

    /// <summary>Types that know of another module what its contracts do not declare.</summary>
    public static IEnumerable<string> KnowMoreThanContracts(string file) => Built.Modules.Where(other => other != file)
        .SelectMany(other => Built.Names(Built.In(file).That().MeetCustomRule(Knows([.. Written(other).Except(Declared(other), StringComparer.Ordinal)]))));

    /// <summary>Types that others can see, and that are neither contracts nor what puts the module together.</summary>
    public static IEnumerable<string> ShowMoreThanContracts(string file) =>
        Built.Names(Built.In(file).That().ArePublic().And().MeetCustomRule(type => type is { IsNested: false, BaseType.Name: not "ApplicationModule" } && !type.Namespace.StartsWith("OrleansCodeGen", StringComparison.Ordinal))).Except(Declared(file), StringComparer.Ordinal);

    /// <summary>Assemblies of the house, but for the host, that may see the internals.</summary>
    public static IEnumerable<string> LetIn(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Built.PathOf(file));
        return [.. assembly.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "InternalsVisibleToAttribute")
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value)
            .Where(friend => friend.StartsWith("InfoGov.", StringComparison.Ordinal) && friend != "InfoGov.Host")];
    }

    private static Func<TypeDefinition, bool> Knows(string[] types) => type => Known.To(type).Overlaps(types);

    private static IEnumerable<string> Written(string file) => Built.Written(file).Select(type => type.FullName);

    /// <summary>The types of a module's <c>Contracts.cs</c>.</summary>
    private static IEnumerable<string> Declared(string file)
    {
        var contracts = Repository.Under("src/Modules/").Where(module => file == $"InfoGov.Modules.{module.Name}.dll").SelectMany(module => module.Sources()).Where(source => Path.GetFileName(source) == "Contracts.cs").Select(File.ReadAllText);
        var names = contracts.SelectMany(text => TypeName().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        return Built.Written(file).Where(type => names.Contains(type.Name.Split('`')[0])).Select(type => type.FullName);
    }

    [GeneratedRegex(@"^public (sealed |static |abstract |partial |readonly )*(class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TypeName();
}

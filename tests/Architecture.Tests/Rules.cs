using System.Text.RegularExpressions;
using Mono.Cecil;
using NetArchTest.Rules;

namespace InfoGov.Architecture.Tests;

/// <summary>The rules of the house over an assembly as built; each says what breaks it.</summary>
internal static class Rules
{
    /// <summary>The floors of the kernel from the top; what stands on one knows what is below it.</summary>
    private static readonly string[][] Floors =
    [
        ["InfoGov.Modules"],
        ["InfoGov.Entities", "InfoGov.Listing"],
        ["InfoGov.Duties", "InfoGov.Documents", "InfoGov.Finding", "InfoGov.Notices", "InfoGov.Secrecy", "InfoGov.Http"],
        ["InfoGov.Log"],
        ["InfoGov.Calendar"],
        ["InfoGov.Law"],
        ["InfoGov"],
    ];

    /// <summary>Bytes and rows: the log stands above the law and knows it not.</summary>
    private static readonly string[] UnknownToTheLog = ["InfoGov.Calendar", "InfoGov.Law"];

    public static IEnumerable<string> AgainstTheFloors(string file)
    {
        foreach (var space in Built.Namespaces(file).Where(space => space.StartsWith("InfoGov", StringComparison.Ordinal)))
        {
            var floor = Array.FindIndex(Floors, names => names.Contains(space));
            if (floor < 0)
            {
                yield return $"{space} stands on no floor";
                continue;
            }

            string[] above = [.. Floors.Take(floor).SelectMany(names => names), .. space == "InfoGov.Log" ? UnknownToTheLog : []];
            foreach (var type in above.Length == 0 ? [] : In(file, space).And().HaveDependencyOnAny(above).GetTypes())
            {
                yield return $"{type.FullName} knows what it must not";
            }
        }
    }

    /// <summary>Namespaces of the assembly that know each other, directly or by others.</summary>
    public static IEnumerable<string> Circles(string file)
    {
        // What puts a module together stands above all of it.
        var types = Built.Written(file).Where(type => type.BaseType?.Name != "ApplicationModule").ToLookup(type => type.Namespace, type => type.FullName, StringComparer.Ordinal);
        var composition = Built.Written(file).Where(type => type.BaseType?.Name == "ApplicationModule").Select(type => type.FullName).ToArray();
        var knows = types.ToDictionary(
            space => space.Key,
            space => types.Where(other => other.Key != space.Key && In(file, space.Key).And().HaveDependencyOnAny([.. other]).GetTypes().Any(type => !composition.Contains(type.FullName))).Select(other => other.Key).ToArray(),
            StringComparer.Ordinal);
        return knows.Keys.Where(space => Reached(space).Contains(space)).Select(space => $"{space} is in a circle by {string.Join(", ", knows[space].Where(next => next == space || Reached(next).Contains(space)))}");

        HashSet<string> Reached(string from)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Queue<string>(knows[from]);
            while (open.TryDequeue(out var next))
            {
                foreach (var further in reached.Add(next) ? knows[next] : [])
                {
                    open.Enqueue(further);
                }
            }

            return reached;
        }
    }

    /// <summary>Types that know other assemblies of the house than the kernel.</summary>
    public static IEnumerable<string> KnowModulesOrCities(string file)
    {
        string[] others = [.. Built.Modules.Concat(Built.Cities).Where(other => other != file).SelectMany(Built.Written).Select(type => type.FullName)];
        return Names(Built.In(file).That().HaveDependencyOnAny(others));
    }

    /// <summary>Commands, events and states that are no records, or that can be changed.</summary>
    public static IEnumerable<string> Changeable(string file)
    {
        var states = States(file).ToHashSet(StringComparer.Ordinal);
        bool IsKept(TypeDefinition type) => !type.IsInterface && (states.Contains(type.FullName) || StateOf(type, "IEvent`1") is not null || StateOf(type, "Command`1") is not null);
        return Names(Built.In(file).That().MeetCustomRule(IsKept).And().MeetCustomRule(type => type.Methods.All(method => method.Name != "<Clone>$")))
            .Concat(Names(Built.In(file).That().MeetCustomRule(IsKept).And().AreImmutable(), negate: Built.In(file).That().MeetCustomRule(IsKept)));
    }

    /// <summary>Kinds of entities that are no Orleans grains, and grains that do not say which kind they are.</summary>
    public static IEnumerable<string> WithoutGrain(string file)
    {
        var grains = Built.Written(file).Where(type => StateOf(type, "EntityGrain`1") is not null).ToArray();
        return States(file).Except(grains.Select(grain => StateOf(grain, "EntityGrain`1")!), StringComparer.Ordinal)
            .Concat(grains.Where(grain => grain.CustomAttributes.All(attribute => attribute.AttributeType.Name != "GrainTypeAttribute")
                || !grain.Properties.Any(property => property.Name == "Description" && property.GetMethod is { IsStatic: true, IsPublic: true })).Select(grain => grain.FullName));
    }

    /// <summary>Slices, and what they change, that know of Orleans.</summary>
    public static IEnumerable<string> KnowOrleans(string file) => Names(Built.In(file)
        .That().MeetCustomRule(type => StateOf(type, "IEvent`1") is not null || StateOf(type, "Command`1") is not null || States(file).Contains(type.FullName))
        .And().HaveDependencyOnAny("Orleans"));

    /// <summary>Assemblies of the house, but for the host, that may see the internals.</summary>
    public static IEnumerable<string> LetIn(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, file));
        return [.. assembly.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "InternalsVisibleToAttribute")
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value)
            .Where(friend => friend.StartsWith("InfoGov.", StringComparison.Ordinal) && friend != "InfoGov.Host")];
    }

    /// <summary>The states of the assembly: what its events change and its grains hold.</summary>
    private static IEnumerable<string> States(string file)
    {
        var own = Built.Written(file).Where(type => !type.IsAbstract).Select(type => type.FullName).ToHashSet(StringComparer.Ordinal);
        return Built.Written(file).Select(type => StateOf(type, "IEvent`1") ?? StateOf(type, "EntityGrain`1")).OfType<string>().Distinct(StringComparer.Ordinal).Where(own.Contains).Order(StringComparer.Ordinal);
    }

    /// <summary>The argument with which a type derives, at whatever remove, a generic type of Entities; null when it does not.</summary>
    private static string? StateOf(TypeDefinition type, string generic)
    {
        for (TypeReference? at = type; at is not null;)
        {
            var definition = at.Resolve();
            foreach (var parent in definition is null ? [] : definition.Interfaces.Select(i => i.InterfaceType).Append(definition.BaseType).OfType<GenericInstanceType>())
            {
                if (parent.ElementType.Name == generic && parent.ElementType.Namespace == "InfoGov.Entities")
                {
                    // Of a generic base, the argument of who derives it.
                    return parent.GenericArguments[0] is GenericParameter && at is GenericInstanceType closed ? closed.GenericArguments[0].FullName : parent.GenericArguments[0].FullName;
                }
            }

            at = definition?.BaseType;
        }

        return null;
    }

    private static PredicateList In(string file, string space) => Built.In(file).That().ResideInNamespaceMatching($"^{Regex.Escape(space)}$");

    private static IEnumerable<string> Names(PredicateList types, PredicateList? negate = null)
    {
        var found = types.GetTypes().Select(type => type.FullName).ToArray();
        return negate is null ? found : negate.GetTypes().Select(type => type.FullName).Except(found, StringComparer.Ordinal);
    }
}

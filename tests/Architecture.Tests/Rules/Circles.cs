using Mono.Cecil;

namespace InfoGov.Architecture.Tests.Rules;

/// <summary>What knows each other, directly or by others.</summary>
internal static class Circles
{
    /// <summary>Namespaces of an assembly. What puts a module together stands above all of it.</summary>
    public static IEnumerable<string> OfNamespaces(string file)
    {
        var types = Built.Written(file).Where(type => !PutsTogether(type)).ToLookup(type => type.Namespace, type => type.FullName, StringComparer.Ordinal);
        return Among(types.ToDictionary(
            space => space.Key,
            space => types.Where(other => other.Key != space.Key && Knows(file, space.Key, [.. other])).Select(other => other.Key).ToArray(),
            StringComparer.Ordinal));
    }

    /// <summary>Modules, by what they refer to.</summary>
    public static IEnumerable<string> OfModules() => Among(Built.Modules.ToDictionary(file => file, Built.References, StringComparer.Ordinal));

    public static IEnumerable<string> Among(IReadOnlyDictionary<string, string[]> knows)
    {
        return knows.Keys.Where(name => Reached(name).Contains(name)).Order(StringComparer.Ordinal)
            .Select(name => $"{name} is in a circle by {string.Join(", ", knows[name].Where(next => Reached(next).Contains(name)))}");

        HashSet<string> Reached(string from)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Queue<string>(knows.GetValueOrDefault(from, []));
            while (open.TryDequeue(out var next))
            {
                foreach (var further in reached.Add(next) ? knows.GetValueOrDefault(next, []) : [])
                {
                    open.Enqueue(further);
                }
            }

            return reached;
        }
    }

    private static bool Knows(string file, string space, string[] others) =>
        Built.In(file, space).And().MeetCustomRule(type => !PutsTogether(type) && Known.To(type).Overlaps(others)).GetTypes().Any();

    private static bool PutsTogether(TypeDefinition type) => type.BaseType?.Name == "ApplicationModule";
}

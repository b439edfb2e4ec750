using Mono.Cecil;

namespace InfoGov.Architecture.Tests.Rules;

/// <summary>Commands, events and states, and the grains that hold these.</summary>
internal static class Kinds
{
    /// <summary>Commands, events and states that are no records, or that can be changed.</summary>
    public static IEnumerable<string> Changeable(string file)
    {
        var states = States(file).ToHashSet(StringComparer.Ordinal);
        bool IsKept(TypeDefinition type) => !type.IsInterface && (states.Contains(type.FullName) || StateOf(type, "IEvent`1") is not null || StateOf(type, "Command`1") is not null);
        var kept = Built.In(file).That().MeetCustomRule(IsKept);
        return Built.Names(kept.And().MeetCustomRule(type => type.Methods.All(method => method.Name != "<Clone>$")))
            .Concat(Built.Names(Built.In(file).That().MeetCustomRule(IsKept)).Except(Built.Names(Built.In(file).That().MeetCustomRule(IsKept).And().AreImmutable()), StringComparer.Ordinal));
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
    public static IEnumerable<string> KnowOrleans(string file)
    {
        var states = States(file).ToHashSet(StringComparer.Ordinal);
        return Built.Names(Built.In(file).That()
            .MeetCustomRule(type => StateOf(type, "IEvent`1") is not null || StateOf(type, "Command`1") is not null || states.Contains(type.FullName))
            .And().MeetCustomRule(type => Known.Spaces(type).Any(space => space.Split('.')[0] == "Orleans")));
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
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Reflection;
using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Slices;

/// <summary>What every slice of a module has in common, found in its assembly.</summary>
internal static class Shape
{
    public static Type[] Commands(Assembly module) => [.. Concrete(module).Where(IsCommand)];

    public static Type[] Events(Assembly module) =>
        [.. Concrete(module).Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEvent<>)))];

    /// <summary>Each command says where it is offered and who may send it, as the catalogue of acts says where it is an act.</summary>
    public static void AssertOffered(Type command, IEnumerable<string> kinds)
    {
        var slice = command.GetCustomAttribute<SliceAttribute>();
        var sentBy = command.GetCustomAttribute<SentByAttribute>();
        Assert.NotNull(slice);
        Assert.NotNull(sentBy);
        Assert.Contains(slice.Kind, kinds);
        Assert.True(sentBy.Roles.Count > 0 || sentBy.Administrator);
        var act = (Act?)command.GetProperty("Act")!.GetValue(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(command));
        Assert.Equal(Acts.Find(command.Name), act);
        if (act is not null)
        {
            Assert.Equal(act.Module, slice.Module);
            Assert.Equal(act.Roles, sentBy.Roles);
        }
    }

    /// <summary>A value of the type with every member given, so that nothing can be lost unnoticed; of choices, the one at a place.</summary>
    public static object Filled(Type type, int choice = 1)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "文字",
            _ when type == typeof(bool) => true,
            _ when type == typeof(long) => 7L,
            _ when type == typeof(int) => 7,
            _ when type == typeof(decimal) => 1234.50m,
            _ when type == typeof(DateOnly) => new DateOnly(2024, 2, 29),
            { IsEnum: true } => Choice(Enum.GetValues(type), choice),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => FilledList(type.GetGenericArguments()[0], choice),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) =>
                typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [FilledList(type.GetGenericArguments()[0], choice)])!,
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2024, 2, 29, 9, 0, 0, TimeSpan.FromHours(8)),
            _ => FilledRecord(type, choice),
        };
    }

    /// <summary>Written and read again, the value is the same, and no member was left out.</summary>
    public static void AssertRoundTrip(Type type)
    {
        var written = JsonSerializer.Serialize(Filled(type), type, Json.Options);
        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize(written, type, Json.Options), type, Json.Options);
        Assert.Equal(written, again);
        using var json = JsonDocument.Parse(written);
        Assert.Equal(
            type.GetProperties().Where(p => p.CanWrite).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(),
            json.RootElement.EnumerateObject().Select(m => m.Name).Where(n => type.GetProperties().Any(p => p.CanWrite && string.Equals(p.Name, n, StringComparison.OrdinalIgnoreCase))).Order());
    }

    private static object Choice(Array values, int place) => values.GetValue(Math.Min(place, values.Length - 1))!;

    private static Array FilledList(Type element, int choice)
    {
        var list = Array.CreateInstance(element, 2);
        list.SetValue(Filled(element, choice), 0);
        list.SetValue(Filled(element, choice), 1);
        return list;
    }

    private static object FilledRecord(Type type, int choice)
    {
        var constructor = type.GetConstructors().MinBy(c => c.GetParameters().Length) ?? throw new InvalidOperationException($"{type} cannot be made.");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Filled(p.ParameterType, choice))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(made, Filled(property.PropertyType, choice));
        }

        return made;
    }

    private static IEnumerable<Type> Concrete(Assembly module) => module.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false });

    private static bool IsCommand(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(Command<>))
            {
                return true;
            }
        }

        return false;
    }
}

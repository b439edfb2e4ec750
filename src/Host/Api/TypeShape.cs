using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InfoGov.Api;
using InfoGov.Host.Commands;
using InfoGov.Host.Composing;

namespace InfoGov.Host.Api;

/// <summary>Whether JSON of a type is read or written: a member that may be left out of a request stands in every answer.</summary>
internal enum Direction
{
    In,
    Out,
}

/// <summary>A member of an object as its JSON has it.</summary>
internal sealed record Member(string Name, Type Type, bool Nullable, bool Required, ICustomAttributeProvider? Declared)
{
    public T? Says<T>()
        where T : Attribute => Declared?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}

/// <summary>How types look in JSON, by the very contract the serializer follows.</summary>
internal static class TypeShape
{
    /// <summary>The type of the elements; null for what is no list.</summary>
    public static Type? ElementOf(Type type) => Info(type) is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } ? element : null;

    /// <summary>The type of the values of a dictionary with names for keys; null for anything else.</summary>
    public static Type? ValueOf(Type type) => Info(type) is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } element } ? element : null;

    /// <summary>True for a type with members.</summary>
    public static bool IsObject(Type type) => type != typeof(object) && Info(type).Kind == JsonTypeInfoKind.Object;

    /// <summary>The members of an object in one direction.</summary>
    public static IEnumerable<Member> MembersOf(Type type, Direction direction)
    {
        foreach (var property in Info(type).Properties)
        {
            var parameter = property.AssociatedParameter;
            if (direction == Direction.In ? property.Set is null && parameter is null : property.Get is null)
            {
                continue;
            }

            var nullable = System.Nullable.GetUnderlyingType(property.PropertyType) is not null
                || (!property.PropertyType.IsValueType && !IsParameter(type, property) && (direction == Direction.Out ? property.IsGetNullable : parameter?.IsNullable ?? property.IsSetNullable));
            var required = direction == Direction.In
                ? property.IsRequired || parameter is { HasDefaultValue: false, IsMemberInitializer: false }
                : !MayBeLeftOut(property);
            yield return new Member(property.Name, property.PropertyType, nullable, required, property.AttributeProvider);
        }
    }

    /// <summary>Every type that the JSON of a type is made of, with itself.</summary>
    public static void Gather(Type type, Direction direction, HashSet<(Type, Direction)> into)
    {
        type = System.Nullable.GetUnderlyingType(type) ?? type;
        if (type.GetCustomAttribute<WrittenAsAttribute>() is { } other)
        {
            Gather(other.Type, direction, into);
        }
        else if ((ElementOf(type) ?? ValueOf(type)) is { } element)
        {
            Gather(element, direction, into);
        }
        else if (type.IsEnum)
        {
            into.Add((type, Direction.Out));
        }
        else if (IsObject(type) && into.Add((type, direction)))
        {
            foreach (var member in MembersOf(type, direction).Where(m => m.Type != typeof(object)))
            {
                Gather(member.Type, direction, into);
            }
        }
    }

    private static JsonTypeInfo Info(Type type) => CommandJson.Options.GetTypeInfo(type);

    /// <summary>A member of the type that a generic type was made with, of which nothing says that it may be null.</summary>
    private static bool IsParameter(Type type, JsonPropertyInfo property) =>
        type.IsGenericType && property.AttributeProvider is PropertyInfo { Name: var name } && type.GetGenericTypeDefinition().GetProperty(name)?.PropertyType.IsGenericParameter == true;

    /// <summary>Left out where there is nothing to say, or where the reader may not know who somebody is.</summary>
    private static bool MayBeLeftOut(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).OfType<JsonIgnoreAttribute>().Any(i => i.Condition != JsonIgnoreCondition.Never) == true
        || property.AttributeProvider?.IsDefined(typeof(PersonalDataAttribute), inherit: true) == true
        || property.PropertyType.IsDefined(typeof(PersonalDataAttribute), inherit: true);
}

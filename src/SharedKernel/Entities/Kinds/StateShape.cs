using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace InfoGov.Entities;

/// <summary>A fingerprint of a state's type as it is written: names and types of its members, all the way down.</summary>
internal static class StateShape
{
    public static string Of(Type type)
    {
        var text = new StringBuilder();
        Describe(type, text, []);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }

    private static void Describe(Type type, StringBuilder text, HashSet<Type> seen)
    {
        text.Append(type);
        if (!seen.Add(type))
        {
            return;
        }

        if (type.IsEnum)
        {
            text.Append('[').AppendJoin(',', Enum.GetNames(type)).Append(']');
            return;
        }

        var info = EntityJson.Options.GetTypeInfo(type);
        foreach (var member in info.Kind == JsonTypeInfoKind.Object ? info.Properties : [])
        {
            text.Append('{').Append(member.Name).Append(':');
            Describe(member.PropertyType, text, seen);
            text.Append('}');
        }

        foreach (var argument in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
        {
            Describe(argument, text, seen);
        }
    }
}

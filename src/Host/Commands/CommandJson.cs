using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>How commands are written in requests and entities in answers: strict in, readable out.</summary>
internal static partial class CommandJson
{
    public static readonly JsonSerializerOptions Options = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>The same without what says who somebody is: for callers that do not work on the entity.</summary>
    public static readonly JsonSerializerOptions WithoutPersonalData = new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutWhatACommandIs, WithoutWhoSomebodyIs } },
    };

    /// <summary>Sets these rules; the OpenAPI document describes commands by the same.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNameCaseInsensitive = false;
        options.MaxDepth = 32;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutWhatACommandIs } };
        return options;
    }

    /// <summary>What a command is (its act) is no part of its body.</summary>
    private static void WithoutWhatACommandIs(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].PropertyType == typeof(Act))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    private static void WithoutWhoSomebodyIs(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.PropertyType.IsDefined(typeof(PersonalDataAttribute), inherit: true) || property.AttributeProvider?.IsDefined(typeof(PersonalDataAttribute), inherit: true) == true)
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>Where a body does not fit its command and why, in words for people rather than for the serializer's authors.</summary>
    public static (string Path, Text Detail) Explain(JsonException invalid)
    {
        var path = invalid.Path is null or "$" ? "$" : invalid.Path.TrimStart('$').TrimStart('.');
        var message = invalid.Message;
        if (message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var names = QuotedNames().Matches(message[message.IndexOf("including", StringComparison.Ordinal)..]).Select(m => m.Groups["name"].Value).ToArray();
            return (path == "$" ? names[0] : $"{path}.{names[0]}", new Text($"缺少：{string.Join("、", names)}", $"missing: {string.Join(", ", names)}"));
        }

        return (path, message switch
        {
            _ when message.Contains("could not be mapped", StringComparison.Ordinal) => new Text($"{path}：未知成员", $"{path}: is not a member of this command"),
            _ when message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) => new Text($"{path}：成员重复", $"{path}: occurs twice"),
            _ when ValuesOf(message) is { } values => new Text($"{path}：须为下列之一：{string.Join("、", values)}", $"{path}: must be one of {string.Join(", ", values)}"),
            _ when message.Contains("could not be converted", StringComparison.Ordinal) || message.Contains("null", StringComparison.Ordinal) =>
                new Text($"{path}：类型或取值有误", $"{path}: is of the wrong type or not one of the values allowed"),
            _ => new Text($"{path}：不是有效的 JSON", $"{path}: is not valid JSON"),
        });
    }

    /// <summary>The values of the closed list that the value at fault is not in; null when it is another type.</summary>
    private static IEnumerable<string>? ValuesOf(string message) =>
        TypeNamed().Match(message) is { Success: true } match
        && AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(match.Groups["type"].Value)).FirstOrDefault(t => t is { IsEnum: true }) is { } type
            ? Enum.GetValues(type).Cast<object>().Select(FactType.ShowValue)
            : null;

    [GeneratedRegex(@"converted to (System\.Nullable`1\[)?(?<type>InfoGov[A-Za-z.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeNamed();

    [GeneratedRegex("'(?<name>[A-Za-z]+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedNames();
}

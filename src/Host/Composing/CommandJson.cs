using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InfoGov.Law;

namespace InfoGov.Host.Composing;

/// <summary>How commands are written in requests and entities in answers: strict in, readable out.</summary>
internal static class CommandJson
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
        options.Converters.Add(new PlainText());
        options.Converters.Add(new ExactDecimal());
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

    /// <summary>Text; what it may hold was looked at when the body was read.</summary>
    private sealed class PlainText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType != JsonTokenType.String ? throw new BodyFault(new Text("须为文本", "must be a text"))
            : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}

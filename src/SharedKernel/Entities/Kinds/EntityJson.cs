using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>How events and states are written: camelCase, enums by name, days as yyyy-MM-dd, Chinese readable, unknown members ignored.</summary>
public static class EntityJson
{
    /// <summary>The options of events, states and metadata.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    // What comes into the log is checked; what is in it already is written as it was read.
    private static readonly JsonSerializerOptions Incoming = Create(new StorableText());

    /// <summary>The metadata of a command's events: their context without the version, which the log keeps.</summary>
    internal static byte[] WriteContext(EventContext context) =>
        JsonSerializer.SerializeToUtf8Bytes(new PinnedContext(context.On, context.RecordedAt, context.Actor, context.Command, context.Finding, context.RequestDigest, context.Duties), Incoming);

    /// <summary>The context of an event from its metadata.</summary>
    internal static EventContext ReadContext(ReadOnlySpan<byte> metadata, long version)
    {
        var pinned = JsonSerializer.Deserialize<PinnedContext>(metadata, Options)!;
        return new EventContext(version, pinned.On, pinned.RecordedAt, pinned.Actor, pinned.Command, pinned.Finding, pinned.RequestDigest, pinned.Duties);
    }

    internal static NewEvent WriteEvent(object occurred) => new(NameOf(occurred.GetType()), JsonSerializer.SerializeToUtf8Bytes(occurred, occurred.GetType(), Incoming));

    /// <summary>The name of an event in the log: that of its type, without the mark of a generic one.</summary>
    internal static string NameOf(Type type) => type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;

    private static JsonSerializerOptions Create(params ReadOnlySpan<JsonConverter> more)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new ImmutableArrayConverters() },
        };
        foreach (var converter in more)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed record PinnedContext(
        DateOnly On,
        DateTimeOffset RecordedAt,
        ActorRef Actor,
        string Command,
        LawFinding? Finding,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RequestDigest = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Duties.DutyChange>? Duties = null);

    /// <summary>An array that was never set is written as an empty one.</summary>
    private sealed class ImmutableArrayConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class Of<T> : JsonConverter<ImmutableArray<T>>
        {
            public override bool HandleNull => true;

            public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                [.. JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []];

            public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value.IsDefault ? [] : System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(value), options);
        }
    }
}

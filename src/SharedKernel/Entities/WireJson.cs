using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// How commands and answers travel between hosts: as events are written, with what belongs to the law named by it (a provision by its
/// id and first day, an act and a fact by their names) and found again in the law of the host that reads.
/// </summary>
internal sealed class WireJson
{
    private readonly FrozenDictionary<string, Type> commands;

    public WireJson(EntityKinds kinds, Lawbook lawbook)
    {
        commands = kinds.CommandTypes;
        Options = new JsonSerializerOptions(EntityJson.Options)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(AddDigest),
        };
        Options.Converters.Add(new Named<Act>(act => act.Name, Acts.Find));
        Options.Converters.Add(new Named<Fact>(fact => fact.Path, FactCatalogue.Find));
        Options.Converters.Add(new Named<Provision>(
            provision => $"{provision.Id}@{FactType.ShowValue(provision.From)}",
            name => lawbook.All.SelectMany(city => city.Provisions).FirstOrDefault(p => name == $"{p.Id}@{FactType.ShowValue(p.From)}")));
        Options.Converters.Add(new Changes());
        Options.MakeReadOnly();
    }

    public JsonSerializerOptions Options { get; }

    /// <summary>The name under which a command travels.</summary>
    public static string NameOf(EntityId id, Type command) => $"{id.Kind}/{EntityJson.NameOf(command)}";

    /// <summary>The command of that name; null when this program has none, or not in that shape.</summary>
    public object? ReadCommand(string name, byte[] json)
    {
        try
        {
            return commands.TryGetValue(name, out var type) ? JsonSerializer.Deserialize(json, type, Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The digest of a follow-up code is no part of a body, but of the command.</summary>
    private static void AddDigest(JsonTypeInfo info)
    {
        if (info.Type.GetProperty(nameof(FollowedCommand<object>.FollowUpDigest)) is not { } digest || info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var ignored in info.Properties.Where(p => p.Name == "followUpDigest").ToArray())
        {
            info.Properties.Remove(ignored);
        }

        var property = info.CreateJsonPropertyInfo(typeof(string), "followUpDigest");
        property.Get = digest.GetValue;
        property.Set = digest.SetValue;
        info.Properties.Add(property);
    }

    private sealed class Named<T>(Func<T, string> nameOf, Func<string, T?> find) : JsonConverter<T>
        where T : class
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(T));

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } name && find(name) is { } found ? found : throw new JsonException($"This host knows no {typeof(T).Name} of that name.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(nameOf(value));
    }

    /// <summary>A value is read as its fact reads it.</summary>
    private sealed class Changes : JsonConverter<Change>
    {
        public override Change Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var written = JsonSerializer.Deserialize<Written>(ref reader, options)!;
            return new Change(written.Fact, written.Wanted, written.Value is { ValueKind: not JsonValueKind.Null } value ? written.Fact.Type.Read(value, written.Fact.Path) : null);
        }

        public override void Write(Utf8JsonWriter writer, Change value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Written(value.Fact, value.Wanted, value.Value is { } given ? JsonSerializer.SerializeToElement(Plain(given), options) : null), options);

        private static object Plain(object value) => value switch
        {
            string or bool or long or decimal => value,
            System.Collections.IEnumerable list => list.Cast<object>().Select(Plain).ToArray(),
            _ => FactType.ShowValue(value),
        };

        private sealed record Written(Fact Fact, Text Wanted, JsonElement? Value);
    }
}

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
        Options.Converters.Add(new Named<Act>(act => act.Name, name => Acts.Find(name) ?? Registers.ActOf(name)));
        Options.Converters.Add(new Named<Fact>(NameOf, Find));
        Options.Converters.Add(new Named<Provision>(
            provision => $"{provision.Id}@{FactType.ShowValue(provision.From)}",
            name => lawbook.All.SelectMany(city => city.Provisions).FirstOrDefault(p => name == $"{p.Id}@{FactType.ShowValue(p.From)}")));
        Options.Converters.Add(new Changes());
        Options.Converters.Add(new StorableText());
        Options.MakeReadOnly();
    }

    public JsonSerializerOptions Options { get; }

    /// <summary>Arguments of different acts share paths; each is named by its act.</summary>
    private static string NameOf(Fact fact) => Acts.All.FirstOrDefault(act => act.Arguments.Contains(fact)) is { } act ? $"{act.Name}/{fact.Path}" : fact.Path;

    private static Fact? Find(string name) => name.Split('/') is [var act, var path] ? Acts.Find(act)?.Arguments.FirstOrDefault(a => a.Path == path) : FactCatalogue.Find(name);

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
            return new Change(written.Fact, written.Wanted, Read(written.Fact, written.Value))
            {
                Given = Read(written.Fact, written.Given),
                Missing = Read(written.Fact, written.Missing) is System.Collections.IEnumerable items ? [.. items.Cast<object>()] : [],
                OneIsEnough = written.OneIsEnough,
            };
        }

        public override void Write(Utf8JsonWriter writer, Change value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Written(value.Fact, value.Wanted, Element(value.Value, options), Element(value.Given, options), value.Missing.IsEmpty ? null : Element(value.Missing.ToArray(), options), value.OneIsEnough), options);

        private static object? Read(Fact fact, JsonElement? written) =>
            written is { ValueKind: not JsonValueKind.Null } value ? fact.Type.Read(value, fact.Path) : null;

        private static JsonElement? Element(object? value, JsonSerializerOptions options) => value is null ? null : JsonSerializer.SerializeToElement(Plain(value), options);

        private static object Plain(object value) => value switch
        {
            string or bool or long or decimal => value,
            System.Collections.IEnumerable list => list.Cast<object>().Select(Plain).ToArray(),
            _ => FactType.ShowValue(value),
        };

        private sealed record Written(Fact Fact, Text Wanted, JsonElement? Value, JsonElement? Given = null, JsonElement? Missing = null, bool OneIsEnough = false);
    }
}

using System.Text.Json.Nodes;

namespace InfoGov.Law.Tests;

/// <summary>The contract's files, as data.</summary>
internal static class ContractData
{
    public static readonly string[] CityCodes = ["wuxi", "jilin", "zhengzhou", "beijing", "tianjin"];

    private static readonly Lazy<JsonObject> LazyFacts = new(() => Load("facts.json"));
    private static readonly Lazy<JsonObject> LazyActs = new(() => Load("acts.json"));
    private static readonly Lazy<Dictionary<string, JsonObject>> LazyCities = new(() => CityCodes.ToDictionary(c => c, c => Load($"provisions/{c}.json"), StringComparer.Ordinal));

    public static JsonObject Facts => LazyFacts.Value;

    public static IEnumerable<JsonObject> Acts => Items(LazyActs.Value["acts"]);

    public static JsonObject City(string code) => LazyCities.Value[code];

    public static IEnumerable<JsonObject> Provisions(string city) => Items(City(city)["provisions"]);

    public static JsonObject Load(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", name)))!.AsObject();

    public static IEnumerable<JsonObject> Items(JsonNode? array) => array is null ? [] : array.AsArray().Select(n => n!.AsObject());

    public static string Text(this JsonObject json, string name) => json[name]!.GetValue<string>();

    public static string? TextOrNull(this JsonObject json, string name) => json[name]?.GetValue<string>();

    public static string[] Strings(this JsonObject json, string name) => json[name] is JsonArray list ? [.. list.Select(n => n!.GetValue<string>())] : [];

    /// <summary>The values of an enum type: its own, or those of a named enum.</summary>
    public static string[] EnumValues(JsonObject declaration) => declaration["values"] switch
    {
        JsonArray own => [.. own.Select(n => n!.GetValue<string>())],
        JsonValue name => [.. Facts["enums"]![name.GetValue<string>()]!.AsArray().Select(n => n!.GetValue<string>())],
        _ => [],
    };
}

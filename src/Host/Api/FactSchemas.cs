using System.Text.Json.Nodes;
using InfoGov.Law;
using Microsoft.OpenApi;

namespace InfoGov.Host.Api;

/// <summary>The schemas of facts and arguments, made from the catalogues of facts and acts.</summary>
internal static class FactSchemas
{
    /// <summary>All facts, group by group.</summary>
    public static OpenApiSchema Facts() => Group(group: null, "行为之前的事实；没有、null 和空组都表示未认定 · The facts before the act. Absent, null and an empty group mean: not established.");

    /// <summary>The names of the acts.</summary>
    public static OpenApiSchema Acts() => new() { Type = JsonSchemaType.String, Enum = [.. Law.Acts.All.Select(a => (JsonNode)a.Name)] };

    /// <summary>The arguments of all acts: which belong to which act stands in each description.</summary>
    public static OpenApiSchema Arguments() => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Properties = Law.Acts.All.SelectMany(a => a.Arguments.Select(x => (Act: a, Argument: x))).GroupBy(x => x.Argument.Name, StringComparer.Ordinal).ToDictionary(
            same => same.Key,
            IOpenApiSchema (same) =>
            {
                var shapes = same.Select(x => (x.Argument.Type.Name, Values: string.Join('|', x.Argument.Type.Values))).Distinct().ToArray();
                var acts = string.Join(", ", same.Select(x => x.Act.Name));
                return shapes.Length == 1
                    ? Typed(same.First().Argument.Type, acts)
                    : new OpenApiSchema { Description = acts, AnyOf = [.. same.DistinctBy(x => (x.Argument.Type.Name, string.Join('|', x.Argument.Type.Values))).Select(x => Typed(x.Argument.Type, x.Act.Name))] };
            },
            StringComparer.Ordinal),
    };

    private static OpenApiSchema Group(Fact? group, string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalPropertiesAllowed = false,
        Properties = FactCatalogue.Facts.Where(f => f.Group == group).ToDictionary(
            f => f.Name, IOpenApiSchema (f) => f.Type.Name == "group" ? Group(f, Label(f)) : Typed(f.Type, Label(f)), StringComparer.Ordinal),
    };

    private static string Label(Fact fact) => $"{fact.Label.Zh} · {fact.Label.En}";

    private static OpenApiSchema Typed(FactType type, string description) => type.Name switch
    {
        "threshold[]" => new OpenApiSchema { Type = JsonSchemaType.Array, Description = description, Items = Threshold(type) },
        var name when name.EndsWith("[]", StringComparison.Ordinal) => new OpenApiSchema { Type = JsonSchemaType.Array, Description = description, Items = Plain(name[..^2], type.Values, description: null) },
        var name => Plain(name, type.Values, description),
    };

    private static OpenApiSchema Threshold(FactType type) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string>(StringComparer.Ordinal) { "key", "amount", "effectiveFrom" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["key"] = Plain("enum", type.Values.Count > 0 ? type.Values : [.. Enum.GetValues<ThresholdKey>().Select(k => FactType.ShowValue(k))], description: null),
            ["amount"] = Plain("number", [], description: null),
            ["effectiveFrom"] = Plain("date", [], description: null),
        },
    };

    private static OpenApiSchema Plain(string type, IReadOnlyList<string> values, string? description) => new()
    {
        Type = type switch
        {
            "boolean" => JsonSchemaType.Boolean,
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            _ => JsonSchemaType.String,
        },
        Format = type switch { "date" or "duration" => type, "number" => "decimal", "integer" => "int64", _ => null },
        Enum = values.Count == 0 ? null : [.. values.Select(v => (JsonNode)v)],
        Description = description,
    };
}

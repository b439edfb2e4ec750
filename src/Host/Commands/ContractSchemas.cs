using System.Text.Json.Nodes;
using InfoGov.Law;
using Microsoft.OpenApi;

namespace InfoGov.Host.Commands;

/// <summary>The schemas of the compliance bodies, made from the catalogues of facts and acts, with an example each.</summary>
internal static class ContractSchemas
{
    private const string Example = """
        {"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":1}}},"args":{}}
        """;

    public static void AddTo(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        schemas["Facts"] = Group(group: null, "The facts before the act. Absent, null and an empty group mean: not established.");
        Describe(document, "/api/compliance/decide", "city", "act", "on", "facts", "args");
        Describe(document, "/api/compliance/compare", "act", "on", "facts", "args");
        Describe(document, "/api/compliance/duties", "city", "on", "facts");
    }

    private static void Describe(OpenApiDocument document, string path, params string[] members)
    {
        var body = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Required = members.Except(["facts", "args"], StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
            Properties = members.ToDictionary(m => m, m => Member(m, document), StringComparer.Ordinal),
        };
        var example = JsonNode.Parse(Example)!.AsObject();
        foreach (var other in example.Select(m => m.Key).Except(members, StringComparer.Ordinal).ToArray())
        {
            example.Remove(other);
        }

        var content = document.Paths[path].Operations![HttpMethod.Post].RequestBody!.Content!["application/json"];
        content.Schema = body;
        content.Example = example;
    }

    private static IOpenApiSchema Member(string name, OpenApiDocument document) => name switch
    {
        "city" => new OpenApiSchema { Type = JsonSchemaType.String, Description = "Code of the city" },
        "act" => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Acts.All.Select(a => (JsonNode)a.Name)] },
        "on" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date", Description = "The day, in Asia/Shanghai" },
        "args" => new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The arguments of the act: " + string.Join("; ", Acts.All.Where(a => a.Arguments.Count > 0).Select(a => $"{a.Name}({string.Join(", ", a.Arguments.Select(x => x.Name))})")) },
        _ => new OpenApiSchemaReference("Facts", document),
    };

    private static OpenApiSchema Group(Fact? group, string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalPropertiesAllowed = false,
        Properties = FactCatalogue.Facts.Where(f => f.Group == group).ToDictionary(f => f.Name, IOpenApiSchema (f) => Of(f), StringComparer.Ordinal),
    };

    private static OpenApiSchema Of(Fact fact)
    {
        var description = $"{fact.Label.Zh} · {fact.Label.En}";
        return fact.Type.Name switch
        {
            "group" => Group(fact, description),
            "threshold[]" => new OpenApiSchema { Type = JsonSchemaType.Array, Description = description + ": { key, amount, effectiveFrom }", Items = new OpenApiSchema { Type = JsonSchemaType.Object } },
            var name when name.EndsWith("[]", StringComparison.Ordinal) => new OpenApiSchema { Type = JsonSchemaType.Array, Description = description, Items = Plain(name[..^2], fact.Type.Values, description: null) },
            var name => Plain(name, fact.Type.Values, description),
        };
    }

    private static OpenApiSchema Plain(string type, IReadOnlyList<string> values, string? description) => new()
    {
        Type = type switch
        {
            "boolean" => JsonSchemaType.Boolean,
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            _ => JsonSchemaType.String,
        },
        Format = type is "date" or "duration" ? type : null,
        Enum = values.Count == 0 ? null : [.. values.Select(v => (JsonNode)v)],
        Description = description,
    };
}

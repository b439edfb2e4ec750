using System.Text.Json;
using System.Text.Json.Nodes;

namespace InfoGov.Host.Tests.Api;

/// <summary>Compares JSON with a schema of the document, as far as the document uses JSON Schema; a member the schema does not know is a flaw, too.</summary>
internal sealed class Shape(JsonNode document)
{
    /// <summary>What does not fit, with the way to it.</summary>
    public IEnumerable<string> Flaws(JsonNode? value, JsonNode schema, string path)
    {
        if (schema["$ref"]?.ToString() is { } reference)
        {
            return Flaws(value, document["components"]!["schemas"]![reference.Split('/')[^1]]!, path);
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            var flaws = choices.Select(c => Flaws(value, c!, path).ToArray()).ToArray();
            return flaws.Any(f => f.Length == 0) ? [] : flaws.MinBy(f => f.Length)!;
        }

        var types = schema["type"] switch { JsonArray several => several.Select(t => t!.ToString()).ToArray(), { } one => [one.ToString()], _ => [] };
        if (types.Length > 0 && !types.Any(type => Is(value, type)))
        {
            return [$"{path}: {value?.ToJsonString() ?? "null"} is not {string.Join(" or ", types)}"];
        }

        if (value is not null && schema["enum"] is JsonArray values && !values.Any(v => JsonNode.DeepEquals(v, value)))
        {
            return [$"{path}: {value.ToJsonString()} is not among {values.ToJsonString()}"];
        }

        return value switch
        {
            JsonArray items when schema["items"] is { } item => items.SelectMany((v, i) => Flaws(v, item, $"{path}[{i}]")),
            JsonObject members => Flaws(members, schema, path),
            _ => [],
        };
    }

    private IEnumerable<string> Flaws(JsonObject members, JsonNode schema, string path)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
        {
            if (!members.ContainsKey(required!.ToString()))
            {
                yield return $"{path}: {required} is missing";
            }
        }

        if (schema["properties"] is not JsonObject properties)
        {
            foreach (var flaw in schema["additionalProperties"] is JsonObject every ? members.SelectMany(m => Flaws(m.Value, every, $"{path}.{m.Key}")) : [])
            {
                yield return flaw;
            }

            yield break;
        }

        foreach (var (name, value) in members)
        {
            foreach (var flaw in properties[name] is { } property ? Flaws(value, property, $"{path}.{name}") : [$"{path}: {name} is not in the document"])
            {
                yield return flaw;
            }
        }
    }

    private static bool Is(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => type == "null",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type == "number" || (type == "integer" && !value.ToJsonString().Contains('.', StringComparison.Ordinal)),
        JsonValueKind.Array => type == "array",
        _ => type == "object",
    };
}

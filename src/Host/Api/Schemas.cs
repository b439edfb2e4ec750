using System.Reflection;
using System.Text.Json.Nodes;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.OpenApi;

namespace InfoGov.Host.Api;

/// <summary>
/// The schemas of the document, from the types that bodies are read into and answers are written from. An untyped member is
/// no schema: it stops the document.
/// </summary>
internal sealed class Schemas(OpenApiDocument document, SchemaNames names, EntityKinds kinds)
{
    private readonly IDictionary<string, IOpenApiSchema> components = (document.Components ??= new OpenApiComponents()).Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);

    /// <summary>The schema of a type: in place for plain values and lists, a reference for objects and closed lists of values.</summary>
    public IOpenApiSchema Of(Type type, Direction direction)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } value)
        {
            return Nullable(Of(value, direction));
        }

        if (Plain(type) is { } plain)
        {
            return plain;
        }

        if (type == typeof(object))
        {
            // A value of whatever type the member has that it is an example of.
            return new OpenApiSchema
            {
                Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.Array | JsonSchemaType.Null,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }

        if (type.GetCustomAttribute<WrittenAsAttribute>() is { } other)
        {
            var written = Of(other.Type, direction);
            return other.OrText && direction == Direction.In ? new OpenApiSchema { OneOf = [written, Plain(typeof(string))!] } : written;
        }

        if (TypeShape.ElementOf(type) is { } element)
        {
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(element, direction) };
        }

        if (TypeShape.ValueOf(type) is { } values)
        {
            return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Of(values, direction) };
        }

        return type.IsEnum ? Component(names.Of(type, Direction.Out), () => Choice(type))
            : TypeShape.IsObject(type) ? Component(names.Of(type, direction), () => Object(type, direction))
            : throw new InvalidOperationException($"{type} has no shape of its own.");
    }

    /// <summary>The schema under a name, made once.</summary>
    public IOpenApiSchema Component(string name, Func<IOpenApiSchema> make)
    {
        if (!components.ContainsKey(name))
        {
            // Before it is made, so that a type within itself refers to it.
            components[name] = new OpenApiSchema();
            components[name] = make();
        }

        return new OpenApiSchemaReference(name, document);
    }

    /// <summary>The same, or null.</summary>
    public static IOpenApiSchema Nullable(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { Type: { } type, Enum: null } plain)
        {
            plain.Type = type | JsonSchemaType.Null;
            return plain;
        }

        return new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] };
    }

    private OpenApiSchema Object(Type type, Direction direction)
    {
        var members = TypeShape.MembersOf(type, direction).ToArray();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = direction == Direction.Out,
            Required = members.Where(m => m.Required).Select(m => m.Name).ToHashSet(StringComparer.Ordinal),
            Properties = members.ToDictionary(m => m.Name, m => Of(m, direction, type), StringComparer.Ordinal),
        };
    }

    private IOpenApiSchema Of(Member member, Direction direction, Type within)
    {
        try
        {
            var schema = member switch
            {
                _ when member.Says<FreeFormAttribute>() is not null => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true },
                _ when member.Says<AllFactsAttribute>() is not null => Component("Facts", FactSchemas.Facts),
                _ when member.Says<OneOfActsAttribute>() is not null => Component("ActName", FactSchemas.Acts),
                _ when member.Says<ArgumentsOfActsAttribute>() is not null => Component("Arguments", FactSchemas.Arguments),
                _ when member.Says<KindOfStateAttribute>() is not null => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [kinds.All.First(k => k.StateType == within.GetGenericArguments()[0]).Name] },
                _ when member.Says<NamesOfAttribute>() is { } names => Component($"{names.Enumeration.Name}Name", () => Choice(names.Enumeration, pascal: true)),
                _ when member.Says<FormatAttribute>() is { } format => new OpenApiSchema { Type = JsonSchemaType.String, Format = format.Name },
                _ when member.Says<OneOfAttribute>() is { } one => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. one.Values.Select(v => (JsonNode)v)] },
                _ => Of(member.Type, direction),
            };
            return member.Nullable && System.Nullable.GetUnderlyingType(member.Type) is null ? Nullable(schema) : schema;
        }
        catch (InvalidOperationException untyped)
        {
            throw new InvalidOperationException($"{within.Name}.{member.Name}: {untyped.Message}", untyped);
        }
    }

    /// <summary>A closed list of values; what they are called stands in its description, in both languages.</summary>
    private static OpenApiSchema Choice(Type type, bool pascal = false)
    {
        var values = Enum.GetValues(type).Cast<Enum>().Select(v => (Name: pascal ? v.ToString() : FactType.ShowValue(v), Label: FactType.LabelOf(v))).ToArray();
        var labels = values.Where(v => v.Label is not null).Select(v => $"{v.Name}: {v.Label!.Zh} · {v.Label.En}").ToArray();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. values.Select(v => (JsonNode)v.Name)],
            Description = labels.Length == 0 ? null : string.Join('\n', labels),
        };
    }

    private static OpenApiSchema? Plain(Type type) => type switch
    {
        _ when type == typeof(string) => new OpenApiSchema { Type = JsonSchemaType.String },
        _ when type == typeof(bool) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        _ when type == typeof(int) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        _ when type == typeof(long) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        _ when type == typeof(decimal) => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" },
        _ when type == typeof(DateOnly) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        _ when type == typeof(DateTimeOffset) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        _ when type == typeof(Stream) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        _ => null,
    };
}

using System.Text.Json.Nodes;
using InfoGov.Disclosure;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.OpenApi;
using Parameter = InfoGov.Api.Parameter;

namespace InfoGov.Host.Api;

/// <summary>The public feed in the document: its sets, their rows and the system query options, made from the sets that modules declare.</summary>
internal static class FeedPaths
{
    private const string Root = "/odata";

    private static readonly Parameter Expand = new("$expand", new Text("带出相关记录，一层", "Rows of related sets, one level"));

    private static readonly Parameter Select = new("$select", new Text("只要哪些属性", "Which properties")) { Example = "Id" };

    private static readonly Parameter[] Options =
    [
        new("$filter", new Text("条件", "The condition")) { Example = "City eq 'wuxi'" },
        new("$orderby", new Text("排序", "The order")),
        new("$top", new Text("至多几条", "How many at most")) { Type = typeof(int), Example = "10" },
        new("$skip", new Text("跳过几条", "How many to leave out")) { Type = typeof(int) },
        new("$count", new Text("是否计总数", "Whether to count all")) { Type = typeof(bool), Example = "true" },
        Select,
        Expand,
        new("Prefer", new Text("每页条数", "How many on a page")) { InHeader = true, Example = "odata.maxpagesize=1000" },
    ];

    public static void AddTo(OpenApiPaths paths, IServiceProvider services, OpenApiDocument document, Schemas schemas)
    {
        PublicSet[] sets = [.. services.GetServices<PublicSet>().OrderBy(s => s.Name, StringComparer.Ordinal)];
        Add(Root, "feed-service", new Text("公开数据的服务文档", "The service document of the feed"), [], Json(Listed(NameAndUrl())));
        Add($"{Root}/$metadata", "feed-metadata", new Text("公开数据的元数据", "The metadata of the feed"), [], ("application/xml", new OpenApiSchema { Type = JsonSchemaType.String }));
        foreach (var set in sets)
        {
            var row = schemas.Component(set.Entity + "Row", () => Row(set, sets, document));
            Add($"{Root}/{set.Name}", $"feed-{set.Name}", set.Label, Options, Json(Listed(row)));
            Add($"{Root}/{set.Name}('{{key}}')", $"feed-{set.Name}-one", new Text($"{set.Label.Zh}：一条", $"{set.Label.En}: one"), [Select, Expand], Json(row), hasKey: true);
            Add($"{Root}/{set.Name}/$count", $"feed-{set.Name}-count", new Text($"{set.Label.Zh}：条数", $"{set.Label.En}: how many"), [Options[0]], ("text/plain", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" }));
        }

        void Add(string path, string id, Text summary, Parameter[] parameters, (string Media, IOpenApiSchema Schema) answer, bool hasKey = false)
        {
            var error = schemas.Component("FeedError", FeedError);
            var operation = new OpenApiOperation
            {
                OperationId = id,
                Summary = $"{summary.Zh} · {summary.En}",
                Tags = new HashSet<OpenApiTagReference> { new("feed", document) },
                Security = [],
                Parameters = [.. hasKey ? [Key()] : Array.Empty<IOpenApiParameter>(), .. parameters.Select(p => OperationWriter.Write(p, schemas))],
                Responses = new OpenApiResponses
                {
                    ["200"] = Response("已答复 · Answered", answer.Media, answer.Schema),
                    ["400"] = Response("请求无效 · Invalid request", "application/json", error),
                    ["503"] = Response("暂不可用 · Not available", "application/json", error),
                },
            };
            if (hasKey)
            {
                operation.Responses["404"] = Response("未找到 · Not found", "application/json", error);
                operation.Responses["410"] = Response("曾公开，现已不公开 · Was public, and is no more", "application/json", error);
            }

            paths[path] = new OpenApiPathItem { Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = operation } };
        }
    }

    private static (string, IOpenApiSchema) Json(IOpenApiSchema schema) => ("application/json", schema);

    private static OpenApiParameter Key() => new() { Name = "key", In = ParameterLocation.Path, Required = true, Description = "键 · The key", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiResponse Response(string description, string media, IOpenApiSchema schema) =>
        new() { Description = description, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [media] = new OpenApiMediaType { Schema = schema } } };

    private static OpenApiSchema Listed(IOpenApiSchema row) => Object(["value"], new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
    {
        ["@odata.context"] = Text(),
        ["@odata.count"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        ["@odata.nextLink"] = Text(),
        ["value"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = row },
    });

    private static OpenApiSchema NameAndUrl() => Object(["name", "kind", "url"], new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["name"] = Text(), ["kind"] = Text(), ["url"] = Text() });

    /// <summary>A row; with $select only what is asked for, so nothing but the type is certain.</summary>
    private static OpenApiSchema Row(PublicSet set, PublicSet[] sets, OpenApiDocument document)
    {
        var properties = set.Properties.ToDictionary(p => p.Name, p => Property(set, p), StringComparer.Ordinal);
        foreach (var way in set.Navigations)
        {
            var target = new OpenApiSchemaReference(sets.First(s => s.Name == way.Target).Entity + "Row", document);
            properties[way.Name] = way.Collection ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = target } : Schemas.Nullable(target);
        }

        return Object([], properties);
    }

    private static IOpenApiSchema Property(PublicSet set, PublicProperty property)
    {
        var column = property.TypeIn(set);
        var schema = column.Type switch
        {
            ColumnType.Integer => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
            ColumnType.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            ColumnType.Decimal => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" },
            ColumnType.Day => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            ColumnType.Instant => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            _ => Text(),
        };
        schema.Description = $"{property.Label.Zh} · {property.Label.En}";
        if (property.Type is { Kind: FeedKind.Enumeration, Flags: false, Members: var members })
        {
            schema.Enum = [.. members.Select(member => (JsonNode)member.Name)];
            schema.Description = string.Join('\n', members.Select(member => $"{member.Name}: {member.Label.Zh} · {member.Label.En}").Prepend(schema.Description));
        }

        return column.Nullable ? Schemas.Nullable(schema) : schema;
    }

    private static OpenApiSchema FeedError() => Object(["error"], new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
    {
        ["error"] = Object(["code", "message"], new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["code"] = Text(), ["message"] = Text(), ["target"] = Text() }),
    });

    private static OpenApiSchema Object(string[] required, IDictionary<string, IOpenApiSchema> properties) =>
        new() { Type = JsonSchemaType.Object, Required = required.ToHashSet(StringComparer.Ordinal), Properties = properties };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}

using System.Globalization;
using System.Text.Json.Nodes;
using InfoGov.Api;
using InfoGov.Law;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;

namespace InfoGov.Host.Api;

/// <summary>Writes an operation from what its endpoint declares, with the problems that every endpoint can have.</summary>
internal static class OperationWriter
{
    public static OpenApiOperation Write(ApiDescription description, Operation declared, Schemas schemas, ProblemResponses problems, OpenApiDocument document)
    {
        var metadata = description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var operation = new OpenApiOperation
        {
            OperationId = declared.Id,
            Summary = Both(declared.Summary),
            Description = Description(declared),
            Tags = metadata.OfType<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>().SelectMany(t => t.Tags).Distinct(StringComparer.Ordinal).Select(t => new OpenApiTagReference(t, document)).ToHashSet(),
            Parameters = [.. PathParameters(description), .. declared.Parameters.Select(p => Write(p, schemas))],
            RequestBody = declared.Body is { } body ? Body(declared, schemas.Of(body, Direction.In)) : null,
            Responses = Responses(declared, schemas, problems, isOpen, isLimited: metadata.OfType<EnableRateLimitingAttribute>().Any(), needsStore: !metadata.OfType<NoCaller>().Any(), takesBody: description.HttpMethod == HttpMethods.Post),
        };
        if (isOpen)
        {
            operation.Security = [];
        }

        return operation;
    }

    public static OpenApiParameter Write(Parameter parameter, Schemas schemas)
    {
        var schema = parameter.Values.Count > 0
            ? new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. parameter.Values.Select(v => (JsonNode)v)] }
            : schemas.Of(parameter.Type, Direction.In);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.InHeader ? ParameterLocation.Header : ParameterLocation.Query,
            Description = Both(parameter.Meaning),
            Required = parameter.Required,
            Schema = parameter.Several ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
            Style = parameter.Several ? ParameterStyle.Form : null,
            Explode = !parameter.Several,
            Example = parameter.Example is { } example ? Example(example, parameter.Type) : null,
        };
    }

    private static JsonNode Example(string text, Type type) =>
        type == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture) : type == typeof(bool) ? bool.Parse(text) : text;

    /// <summary>Those of the path; a text where nothing says what it is.</summary>
    private static IEnumerable<OpenApiParameter> PathParameters(ApiDescription description) => RoutePatternFactory.Parse(description.RelativePath!).Parameters.Select(named => (
        named.Name, Type: description.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Path && p.Name == named.Name)?.Type ?? typeof(string))).Select(p => new OpenApiParameter
    {
        Name = p.Name,
        In = ParameterLocation.Path,
        Required = true,
        Description = p.Name switch
        {
            "id" => "编号 · The id",
            "city" => "城市代码 · Code of the city",
            "year" => "年份 · The year",
            "number" => "第几个 · The number",
            "link" => "秘密链接 · The secret link",
            _ => p.Name,
        },
        Schema = new OpenApiSchema { Type = p.Type == typeof(int) || p.Name == "year" ? JsonSchemaType.Integer : JsonSchemaType.String },
    });

    private static OpenApiRequestBody Body(Operation declared, IOpenApiSchema schema) => new()
    {
        Required = declared.BodyRequired,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [declared.BodyMedia] = new OpenApiMediaType { Schema = schema, Example = Examples.Of(declared) },
        },
    };

    private static OpenApiResponses Responses(Operation declared, Schemas schemas, ProblemResponses problems, bool isOpen, bool isLimited, bool needsStore, bool takesBody)
    {
        var responses = new OpenApiResponses();
        foreach (var status in declared.Replies.GroupBy(r => r.Status))
        {
            responses[Show(status.Key)] = new OpenApiResponse
            {
                Description = status.Key switch { 201 => "已建立 · Created", 204 => "已办 · Done", _ => "已答复 · Answered" },
                Headers = status.Key == 201 ? Location : null,
                Content = status.All(r => r.Body is null) ? null : status.GroupBy(r => r.Media, StringComparer.Ordinal).ToDictionary(
                    media => media.Key,
                    media => new OpenApiMediaType { Schema = Any([.. media.Select(r => schemas.Of(r.Body!, Direction.Out))]) },
                    StringComparer.Ordinal),
            };
        }

        foreach (var failure in declared.Failures.Concat(Always(isOpen, isLimited, needsStore, takesBody)).GroupBy(f => f.Status).OrderBy(f => f.Key))
        {
            responses[Show(failure.Key)] = problems.Of(failure.Key, [.. failure.SelectMany(f => f.Codes).Distinct(StringComparer.Ordinal)]);
        }

        return responses;
    }

    private static IEnumerable<Failure> Always(bool isOpen, bool isLimited, bool needsStore, bool takesBody) =>
    [
        .. isOpen ? Array.Empty<Failure>() : [new Failure(401, "unauthenticated", "keyExpired"), new Failure(403, ["passwordToChange", .. takesBody ? ["otherOrigin"] : Array.Empty<string>()])],
        .. isLimited ? [new Failure(429, "tooManyRequests")] : Array.Empty<Failure>(),
        .. takesBody ? [new Failure(415, "unsupportedContentCoding")] : Array.Empty<Failure>(),
        .. needsStore ? [new Failure(503, "storeUnavailable", "diskFull", "storeReadOnly", "overloaded")] : Array.Empty<Failure>(),
    ];

    private static IOpenApiSchema Any(IOpenApiSchema[] schemas) => schemas.Length == 1 ? schemas[0] : new OpenApiSchema { AnyOf = [.. schemas] };

    private static Dictionary<string, IOpenApiHeader> Location => new(StringComparer.Ordinal)
    {
        ["Location"] = new OpenApiHeader { Description = "所建立者的地址 · Where what was opened is", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };

    /// <summary>What there is to say, and who may use it.</summary>
    private static string Description(Operation declared)
    {
        var (zh, en) = declared.Description is { } text ? (text.Zh, text.En) : ("", "");
        return $"{zh}使用者：{declared.For.Words.Zh}。\n\n{(en.Length == 0 ? "" : $"{en} ")}For: {declared.For.Words.En}.";
    }

    private static string Both(Text text) => $"{text.Zh} · {text.En}";

    private static string Show(int status) => status.ToString(CultureInfo.InvariantCulture);
}

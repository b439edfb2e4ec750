using InfoGov.Api;
using InfoGov.Entities;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InfoGov.Host.Api;

/// <summary>
/// OpenAPI at <c>/openapi/v1.json</c>. Which endpoints there are, the framework says; all the rest follows from what each
/// declares of itself (<see cref="Operation"/>).
/// </summary>
internal static class ApiDocument
{
    public const string Address = $"/openapi/{Name}.json";

    private const string Name = "v1";

    public static void AddTo(IServiceCollection services) => services.AddOpenApi(Name, options => options.AddDocumentTransformer((document, context, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "InfoGov",
            Version = "v1",
            Description = "信息化规定的运行版本 · Informatization regulations as running software. One act = one command = one URL; a refusal is 422 and names every provision. "
                + "错误为 RFC 9457 problem，其 type 可打开为网页 · Errors are RFC 9457 problems whose type opens as a page. Accept-Language: zh-CN, en.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components = new OpenApiComponents
        {
            SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "由 `keys create` 创建的密钥 · A key made by `keys create`" },
                ["apiKey"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "同一密钥的另一种写法 · The same key, written otherwise" },
            },
        };
        document.Security = [Requirement("key"), Requirement("apiKey")];
        OpenApiSecurityRequirement Requirement(string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
        Write(document, [.. context.DescriptionGroups.SelectMany(g => g.Items)], context.ApplicationServices);
        return Task.CompletedTask;
    }));

    /// <summary>The document is in both languages and changes only with the program: it is written once, when first asked for.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var written = new Lazy<Task<WrittenDocument>>(() => WrittenDocument.Of(endpoints.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name)));
        endpoints.MapGet(Address, (Delegate)(async (HttpContext http) => (await written.Value).For(http))).AllowAnonymous().NeedsNoCaller().ExcludeFromDescription();
    }

    private static void Write(OpenApiDocument document, IReadOnlyList<ApiDescription> descriptions, IServiceProvider services)
    {
        var declared = descriptions.Select(d => (Description: d, Operation: d.ActionDescriptor.EndpointMetadata.OfType<Operation>().SingleOrDefault() is { } declared ? declared.Complete?.Invoke(declared) ?? declared : null)).Where(d => d.Operation is not null).ToArray();
        HashSet<(Type, Direction)> types = [];
        foreach (var operation in declared.Select(d => d.Operation!))
        {
            Gather(operation, types);
        }

        var schemas = new Schemas(document, new SchemaNames(types), services.GetRequiredService<EntityKinds>());
        var problems = new ProblemResponses(document, schemas);
        var paths = new OpenApiPaths();
        foreach (var (description, operation) in declared.OrderBy(d => d.Description.RelativePath, StringComparer.Ordinal))
        {
            var path = "/" + description.RelativePath!.TrimEnd('/');
            if (!paths.TryGetValue(path, out var item))
            {
                paths[path] = item = new OpenApiPathItem { Operations = [] };
            }

            item.Operations![new HttpMethod(description.HttpMethod!)] = OperationWriter.Write(description, operation!, schemas, problems, document);
        }

        FeedPaths.AddTo(paths, services, document, schemas);
        document.Paths = paths;
        document.Tags = Tags.Of(document, paths);
    }

    private static void Gather(Operation operation, HashSet<(Type, Direction)> types)
    {
        if (operation.Body is { } body)
        {
            TypeShape.Gather(body, Direction.In, types);
        }

        foreach (var reply in operation.Replies.Select(r => r.Body).OfType<Type>().Concat(ProblemResponses.Types))
        {
            TypeShape.Gather(reply, Direction.Out, types);
        }
    }
}

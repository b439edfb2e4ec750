using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace InfoGov.Host.Commands;

/// <summary>OpenAPI at <c>/openapi/v1.json</c>, readable docs at <c>/docs</c>.</summary>
internal static class ApiDocument
{
    public static void AddTo(IServiceCollection services) => services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "InfoGov",
            Version = "v1",
            Description = "信息化规定的运行版本 · Informatization regulations as running software. One act = one command = one URL; a refusal is 422 and names every provision.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key made by `keys create`" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        ContractSchemas.AddTo(document);
        return Task.CompletedTask;
    }).AddOperationTransformer((operation, context, _) =>
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<Microsoft.AspNetCore.Authorization.IAllowAnonymous>().Any())
        {
            operation.Security = [];
        }

        if (context.Description.HttpMethod == HttpMethods.Post && operation.Responses?.TryGetValue("422", out var refused) == true)
        {
            refused.Description = "Refused by the law: the problem lists every refusal with its provision";
            operation.Responses["default"] = new OpenApiResponse { Description = "A problem (RFC 9457) with code, detail and path: 400 malformed, 401 no key, 403 not for this key, 404 unknown, 409 wrong stage or city disabled, 412 changed meanwhile" };
            operation.Parameters ??= [];
            operation.Parameters.Add(Header("Idempotency-Key", "Makes a repetition safe: the first result comes back. 1 to 200 characters."));
            operation.Parameters.Add(Header("If-Match", "The ETag you saw; 412 when the entity has changed since."));
        }

        return Task.CompletedTask;
    }));

    private static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi().AllowAnonymous();

    /// <summary>The readable docs; files for everybody, so before anybody is asked for a key.</summary>
    public static void UseDocs(WebApplication app) =>
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "docs";
            ui.SwaggerEndpoint("/openapi/v1.json", "InfoGov v1");
            ui.DocumentTitle = "InfoGov API";

            // Modules first; a page with every operation unfolded takes long to draw.
            ui.DocExpansion(DocExpansion.None);
            ui.DefaultModelsExpandDepth(-1);
            ui.EnableDeepLinking();
        });
}

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

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
    }));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi().AllowAnonymous();

    /// <summary>The readable docs; files for everybody, so before anybody is asked for a key.</summary>
    public static void UseDocs(WebApplication app) =>
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "docs";
            ui.SwaggerEndpoint("/openapi/v1.json", "InfoGov v1");
            ui.DocumentTitle = "InfoGov API";
        });
}

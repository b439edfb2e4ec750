using System.Text.Json.Nodes;
using InfoGov.Host.Api.Answers;
using Microsoft.OpenApi;

namespace InfoGov.Host.Api;

/// <summary>The problems of operations: each status with the same codes stands in the document once.</summary>
internal sealed class ProblemResponses(OpenApiDocument document, Schemas schemas)
{
    /// <summary>Where a response lists its codes for programs.</summary>
    public const string Codes = "x-problem-codes";

    /// <summary>The shapes a problem can have.</summary>
    public static readonly Type[] Types = [typeof(ProblemAnswer), typeof(OvertakenAnswer), typeof(RefusedAnswer)];

    private readonly Dictionary<(int Status, string Codes), string> known = [];

    public IOpenApiResponse Of(int status, string[] codes)
    {
        var said = string.Join(", ", codes);
        if (!known.TryGetValue((status, said), out var name))
        {
            var before = known.Keys.Count(k => k.Status == status);
            known[(status, said)] = name = before == 0 ? $"Problem{status}" : $"Problem{status}_{before + 1}";
            (document.Components!.Responses ??= new Dictionary<string, IOpenApiResponse>(StringComparer.Ordinal))[name] = Make(status, codes);
        }

        return new OpenApiResponseReference(name, document);
    }

    private OpenApiResponse Make(int status, string[] codes)
    {
        var title = ProblemTexts.Title(status);
        return new OpenApiResponse
        {
            Description = $"{title.Zh} · {title.En}: {string.Join(", ", codes)}",
            Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal) { [Codes] = new JsonNodeExtension(new JsonArray([.. codes.Select(code => (JsonNode)code)])) },
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = schemas.Of(status switch { 409 or 412 => typeof(OvertakenAnswer), 422 => typeof(RefusedAnswer), _ => typeof(ProblemAnswer) }, Direction.Out),
                },
            },
        };
    }
}

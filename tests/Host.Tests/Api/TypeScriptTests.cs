using InfoGov.Entities;

namespace InfoGov.Host.Tests.Api;

/// <summary>A client that others generate from the document walks a project through, and a linter has nothing against the document. Where Node is.</summary>
public sealed class TypeScriptTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "typescript");

    [Fact]
    public async Task A_generated_client_walks_a_project_from_proposal_to_delivery_without_a_cast()
    {
        var folder = await Folder();
        var (generated, said) = await Run(folder, "openapi-typescript", "openapi.json", "-o", "schema.d.ts");
        Assert.True(generated == 0, said);
        var walk = await File.ReadAllTextAsync(Path.Combine(folder, "walk.ts"), TestContext.Current.CancellationToken);
        Assert.DoesNotMatch(@"\bas (?!const)|\bany\b(?!""\.)|@ts-", walk.Replace("\"any\"", "", StringComparison.Ordinal));
        var (compiled, wrong) = await Run(folder, "tsc", "-p", ".");
        Assert.True(compiled == 0, wrong);
        var key = (await shared.Host.As(new Caller("agency", Role: null, Unit: "无锡市大数据管理局", PlaysAnyRole: true))).DefaultRequestHeaders.Authorization!.Parameter!;
        var (walked, told) = await Node.Run(folder, "node", [Path.Combine("built", "walk.js")], ("INFOGOV_URL", shared.Host.Address.ToString().TrimEnd('/')), ("INFOGOV_KEY", key));
        Assert.True(walked == 0, told);
        Assert.Contains("refused: wuxi-21-1 acceptanceMissing", told, StringComparison.Ordinal);
        Assert.Contains("delivered at version", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linter_reports_no_error()
    {
        var folder = await Folder();
        var (clean, said) = await Run(folder, "redocly", "lint", "openapi.json", "--config", "redocly.yaml", "--format", "summary");
        Assert.True(clean == 0, said);
    }

    /// <summary>The sources with the document as it is now; skipped where the packages of Node are not installed (<c>tests/run</c> does).</summary>
    private async Task<string> Folder()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Sources, "node_modules")), "Node's packages are not installed.");
        var document = await shared.Host.Public.Get("/openapi/v1.json");
        await File.WriteAllTextAsync(Path.Combine(Sources, "openapi.json"), document.Text, TestContext.Current.CancellationToken);
        return Sources;
    }

    private static Task<(int Exit, string Said)> Run(string folder, string tool, params string[] arguments) => Node.Run(folder, Path.Combine(folder, "node_modules", ".bin", tool), arguments);
}

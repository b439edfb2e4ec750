using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Host.Tests.Proof;
using InfoGov.Law;
using Json.Schema;

namespace InfoGov.Host.Tests.Bulk;

/// <summary>Public projects and contracts in the forms that the world knows.</summary>
public sealed class OpenContractingTests
{
    /// <summary>
    /// The schemas as published, the one put into the other and read as a later draft than they name: they use nothing in which the drafts differ
    /// but the name of an id.
    /// </summary>
    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        var (package, project) = (Load("project-package-schema.json"), Load("project-schema.json"));
        var definitions = project["definitions"]!.DeepClone().AsObject();
        project.Remove("definitions");
        definitions["WholeProject"] = project;
        package["definitions"] = definitions;
        package["properties"]!["projects"]!["items"] = new JsonObject { ["$ref"] = "#/definitions/WholeProject" };
        return JsonSchema.FromText(package.ToJsonString(), new BuildOptions { Dialect = Dialect.Draft07 });
    });

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Projects_are_a_package_that_the_schema_of_OC4IDS_accepts(string store)
    {
        await using var host = await EitherStore.Start(store);
        var id = await Contracted(host);
        var package = (await host.Public.Get("/bulk/oc4ids.json")).Is(HttpStatusCode.OK).Json!;
        var checkedBy = Schema.Value.Evaluate(System.Text.Json.JsonSerializer.SerializeToElement(package), new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        Assert.True(checkedBy.IsValid, string.Join('\n', (checkedBy.Details ?? []).Where(d => d.Errors is not null).Select(d => $"{d.InstanceLocation}: {string.Join(';', d.Errors!.Values)}")));
        var project = Assert.Single(package["projects"]!.AsArray())!;
        project.Includes($$"""{"id":"oc4ids-infogov-{{id}}","title":"平台","status":"implementation","type":"construction","sector":["governance"]}""");
        Assert.Equal(5200000.5m, (decimal)project["budget"]!["amount"]!["amount"]!);
        project["contractingProcesses"]![0]!["summary"].Includes("""{"nature":["construction"],"contractValue":{"amount":5000000.00,"currency":"CNY"}}""");
        Assert.Empty((await host.Public.Get("/bulk/oc4ids.json?city=beijing")).Json!["projects"]!.AsArray());
    }

    [Fact]
    public void The_schema_refuses_what_is_no_package() =>
        Assert.False(Schema.Value.Evaluate(System.Text.Json.JsonSerializer.SerializeToElement(JsonNode.Parse("""{"uri":"tag:x,2026:y","version":"0.9","publishedDate":"2026-01-01T00:00:00Z","publisher":{"name":"x"},"projects":[{"id":"1","status":"begun"}]}""")), new EvaluationOptions()).IsValid);

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Contracts_are_releases_of_OCDS(string store)
    {
        await using var host = await EitherStore.Start(store);
        var id = await Contracted(host);
        var package = (await host.Public.Get("/bulk/ocds.json?city=wuxi")).Is(HttpStatusCode.OK).Json!;
        var release = Assert.Single(package["releases"]!.AsArray())!;
        release.Includes($$"""{"ocid":"ocds-infogov-{{id}}-c1","date":"2024-03-01T00:00:00+08:00","tag":["award","contract"],"initiationType":"tender"}""");
        release["contracts"]![0].Includes($$$"""{"awardID":"{{{id}}}-c1-award","status":"active","value":{"amount":5000000.00,"currency":"CNY"}}""");
        Assert.Equal(["buyer", "supplier"], release["parties"]!.AsArray().Select(p => p!["roles"]![0]!.ToString()));
    }

    private static async Task<string> Contracted(RunningHost host)
    {
        var anybody = await host.As(new Entities.Caller("key", Role: null, Unit: "局", PlaysAnyRole: true));
        var id = (await anybody.Post("/api/projects/propose-project", """
            {"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-08","category":"egov","activity":"new","amount":5200000.5,"publicShare":0}
            """)).Is(HttpStatusCode.Created)["id"];
        (await anybody.Post($"/api/projects/{id}/award-contract", """{"on":"2024-03-01","role":"integration","contractor":{"name":"承建公司","qualified":true},"procurement":"privateTender","amount":5000000}""")).Is(HttpStatusCode.OK);
        return id;
    }

    private static JsonObject Load(string file)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "oc4ids", file)))!.AsObject();
        schema.Remove("id");
        schema.Remove("$schema");
        return schema;
    }
}

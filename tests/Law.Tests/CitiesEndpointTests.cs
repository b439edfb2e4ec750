using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Compliance;
using InfoGov.Disclosure;
using InfoGov.Entities;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InfoGov.Law.Tests;

/// <summary><c>GET /api/cities</c>, asked over loopback; no city is enabled here.</summary>
public sealed class CitiesEndpointTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new CityRegister(new Lawbook(Cities.All), memory: null!));

        // The module maps more than what is asked here; what that needs is never made.
        builder.Services.AddSingleton<EntityClient>(_ => throw new NotSupportedException());
        builder.Services.AddSingleton<ReadingGate>(_ => throw new NotSupportedException());
        builder.Services.AddSingleton<IProjectionStore>(_ => throw new NotSupportedException());
        builder.Services.AddSingleton(new EntityKinds(Array.Empty<EntityKind>()));
        builder.Services.AddSingleton<SqlLog>(_ => throw new NotSupportedException());
        builder.Services.AddSingleton<EntityMemory>(_ => throw new NotSupportedException());
        builder.Services.AddSingleton<SignReceipt>(_ => throw new NotSupportedException());
        builder.Services.AddSingleton(TimeProvider.System);
        new ComplianceModule().AddServices(builder.Services);
        app = builder.Build();
        new ComplianceModule().MapEndpoints(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        http.BaseAddress = new Uri(app.Urls.First());
    }

    [Fact]
    public async Task The_cities_are_listed_by_code()
    {
        var cities = ContractData.Items((await Get("/api/cities"))["cities"]).ToArray();
        Assert.Equal(ContractData.CityCodes.Order(StringComparer.Ordinal), cities.Select(c => c.Text("code")));
        Assert.Equal("""{"code":"beijing","name":{"zh":"北京","en":"Beijing"},"effectiveFrom":"2007-12-01","title":{"zh":"北京市信息化促进条例","en":"Beijing Regulation on Promoting Informatization"},"enabled":false}""", Plain(cities[0]));
    }

    [Fact]
    public async Task A_city_shows_its_profile_with_provisions()
    {
        var city = await Get("/api/cities/jilin");
        Assert.Equal(
            ["code", "name", "effectiveFrom", "header", "enabled", "thresholds", "profile", "coverage"],
            city.Select(member => member.Key));
        var profile = city["profile"]!;
        Assert.Equal("""{"code":"220221","name":"永吉县","level":"county"}""", Plain(profile["divisions"]![4]!));
        Assert.Equal("""{"name":{"zh":"城乡规划部门","en":"Urban and rural planning"},"role":"planningAuthority","provisions":["jilin-4-3"]}""", Plain(profile["departments"]![2]!));
        Assert.Equal("吉林市人民政府令第234号", city["header"]!["documentNumber"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("wuxi")]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("beijing")]
    [InlineData("tianjin")]
    public async Task The_coverage_adds_up_to_every_provision(string code)
    {
        var coverage = (await Get($"/api/cities/{code}"))["coverage"]!.AsObject();
        Assert.Equal(["enforced", "feature", "text", "missingInSource", "refersOutside"], coverage.Select(state => state.Key));
        Assert.Equal(ContractData.Provisions(code).Count() + (code == "jilin" ? 1 : 0), coverage.Sum(state => state.Value!.GetValue<int>()));
        Assert.Equal((code == "jilin" ? 1 : 0, code == "zhengzhou" ? 1 : 0), (coverage["missingInSource"]!.GetValue<int>(), coverage["refersOutside"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_unknown_city_is_404()
    {
        using var answer = await http.GetAsync("/api/cities/Wuxi", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private async Task<JsonObject> Get(string path) =>
        JsonNode.Parse(await http.GetStringAsync(path, TestContext.Current.CancellationToken))!.AsObject();

    private static string Plain(JsonNode node) => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Plugins;

/// <summary>A city that nobody here has heard of: its assembly is dropped into a folder, and that is all.</summary>
public sealed class SixthCityTests
{
    private const string Delivery = """{"city":"yunzhou","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"amount":1}}}""";

    [Fact]
    public async Task A_plugin_is_a_city_once_an_administrator_enables_it()
    {
        using var plugins = PluginFolder.With("Plugin.Yunzhou.dll");
        await using var host = await RunningHost.Start(plugins: plugins.Path);
        var administrator = await host.AsAdministrator();
        var found = (await administrator.Get("/api/administration/plugins")).Is(HttpStatusCode.OK).Json!.AsArray();
        found.Single(p => p!["city"]?.ToString() == "yunzhou").Includes("""{"file":"Plugin.Yunzhou.dll","builtIn":false,"broken":null}""");
        (await host.Public.Post("/api/compliance/decide", Delivery)).Is(HttpStatusCode.BadRequest).Json.Includes("""{"path":"city"}""");
        var unit = await host.As(Role.ConstructionUnit);
        const string proposal = """{"city":"yunzhou","name":"平台","unit":{"name":"局"},"amount":1000000.00}""";
        (await unit.Post("/api/projects/propose-project", proposal)).Is(HttpStatusCode.Conflict, "cityDisabled");
        Assert.False(await IsPublic(host, "yunzhou"));

        (await unit.Post("/api/administration/yunzhou/enable-city")).Is(HttpStatusCode.Forbidden);
        (await administrator.Post("/api/administration/yunzhou/enable-city")).Is(HttpStatusCode.OK);

        (await host.Public.Post("/api/compliance/decide", Delivery)).Is(HttpStatusCode.OK).Json.Includes("""{"outcome":"refused","cites":["yunzhou-2-1"]}""");
        (await host.Public.Post("/api/compliance/decide", Delivery.Replace("2024", "2019", StringComparison.Ordinal))).Is(HttpStatusCode.OK).Json.Includes("""{"outcome":"notApplicable","cites":["yunzhou-4"]}""");
        var compared = (await host.Public.Post("/api/compliance/compare", """{"act":"DeliverProject","on":"2024-06-03"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(["beijing", "jilin", "tianjin", "wuxi", "yunzhou", "zhengzhou"], compared.Json!["answers"]!.AsArray().Select(a => a!["city"]!.ToString()));
        var topics = (await host.Public.Get("/api/compliance/topics")).Json!["topics"]!.AsArray();
        Assert.All(topics, topic => Assert.Contains(topic!["cities"]!.AsArray(), c => c!["city"]!.ToString() == "yunzhou"));
        Assert.True(await IsPublic(host, "yunzhou"));
        (await host.Public.Get("/odata/Regulations?$filter=City eq 'yunzhou'")).Is(HttpStatusCode.OK).Json!["value"]![0].Includes("""{"TitleZh":"云洲市信息化办法","PromulgatedOn":"2020-04-01"}""");
        var provisions = (await host.Public.Get("/odata/Provisions?$filter=City eq 'yunzhou'&$orderby=Article")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray();
        Assert.Equal(["text", "enforced", "enforced", "feature"], provisions.Select(p => p!["State"]!.ToString()));

        var id = (await unit.Post("/api/projects/propose-project", proposal)).Is(HttpStatusCode.Created)["id"];
        (await unit.Post($"/api/projects/{id}/select-supervisor", """{"method":"directAppointment","supervisor":{"name":"监理"}}""")).RefusedBy("yunzhou-3-1 supervisorTenderRequired");
        (await host.Public.Get($"/odata/Projects?$filter=City eq 'yunzhou'")).Is(HttpStatusCode.OK);
        Assert.Empty(await Store.Findings(host));
    }

    [Fact]
    public async Task Broken_plugins_are_listed_with_the_reason_and_harm_nothing_else()
    {
        using var plugins = PluginFolder.With("Plugin.Outdated.dll", "Plugin.Taken.dll", "Plugin.Throwing.dll", "Plugin.Twice.dll", "Plugin.Yunzhou.dll");
        await File.WriteAllTextAsync(Path.Combine(plugins.Path, "NotAnAssembly.dll"), "MZ, but not really", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(plugins.Path, "Empty.dll"), [], TestContext.Current.CancellationToken);
        await using var host = await RunningHost.Start(plugins: plugins.Path);
        var found = (await (await host.AsAdministrator()).Get("/api/administration/plugins")).Is(HttpStatusCode.OK).Json!.AsArray();
        string Reason(string file) => Assert.Single(found, p => p!["file"]!.ToString() == file)!["broken"]!.ToString();

        Assert.Contains("BadImageFormat", Reason("NotAnAssembly.dll"), StringComparison.Ordinal);
        Assert.Contains("BadImageFormat", Reason("Empty.dll"), StringComparison.Ordinal);
        Assert.Contains("MetropolitanJurisdiction", Reason("Plugin.Outdated.dll"), StringComparison.Ordinal);
        Assert.Contains("The ink ran out.", Reason("Plugin.Throwing.dll"), StringComparison.Ordinal);
        Assert.Contains("twice-1-1 is registered twice", Reason("Plugin.Twice.dll"), StringComparison.Ordinal);
        Assert.Contains("wuxi is already brought by InfoGov.Jurisdictions.Wuxi.dll", Reason("Plugin.Taken.dll"), StringComparison.Ordinal);
        Assert.Equal(["beijing", "jilin", "tianjin", "wuxi", "yunzhou", "zhengzhou"], found.Select(p => p!["city"]?.ToString()).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal("无锡", (await host.Public.Get("/odata/Cities('wuxi')")).Is(HttpStatusCode.OK)["NameZh"]);
    }

    [Fact]
    public async Task The_plugins_are_shown_to_administrators_only()
    {
        await using var host = await RunningHost.Start();
        (await host.Public.Get("/api/administration/plugins")).Is(HttpStatusCode.Unauthorized);
        (await (await host.As(Role.CityInformatizationAuthority)).Get("/api/administration/plugins")).Is(HttpStatusCode.Forbidden);
    }

    private static async Task<bool> IsPublic(RunningHost host, string city) =>
        (await host.Public.Get($"/odata/Cities?$filter=Id eq '{city}' and Enabled eq true")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray().Count == 1;
}

using System.Net;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Trust;

/// <summary>Who sees and does what: by unit, city, area, role and class of data, through every door.</summary>
public sealed class ConfinementTests
{
    private const string Proposal = """{"city":"wuxi","name":"停车平台","unit":"甲局","area":"梁溪区","level":"district"}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_another_s_shows_through_no_door(bool onPostgres)
    {
        await using var host = await RunningHost.Start(onPostgres ? await SharedPostgres.NewDatabase() : null);
        var own = await host.As(Of(Role.ConstructionUnit, "甲局"));
        var id = (await own.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"];
        var page = $"/api/projects/{id}";
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("方案")), "file", "方案.txt" } };
        (await own.Post($"{page}/documents", form)).Is(HttpStatusCode.Created);
        (await own.Post($"{page}/deliver-project")).Is(HttpStatusCode.UnprocessableEntity);

        foreach (var other in new[] { Of(Role.ConstructionUnit, "乙局"), Of(Role.Contractor, "某公司"), new Caller("公民", Role.Citizen), Of(Role.RequesterUnit, unit: null), Of(Role.ConstructionUnit, "甲局") with { City = "beijing" }, Of(Role.CityInformatizationAuthority, "北京市局") with { City = "beijing" }, Of(Role.DistrictInformatizationAuthority, "滨湖区局") with { Area = "滨湖区" } })
        {
            var outsider = await host.As(other);
            foreach (var door in new[] { page, $"{page}?at=2026-01-15", $"{page}/documents/1" })
            {
                Assert.Equal(other.City is null ? "notAddressee" : "otherCity", (await outsider.Get(door)).Is(HttpStatusCode.Forbidden)["code"]);
            }

            foreach (var list in new[] { "/api/projects?pageSize=500", "/api/duties?pageSize=500", "/api/notices?pageSize=500", "/api/cities/wuxi/calendar/2026" })
            {
                Assert.DoesNotContain(id, (await outsider.Get(list)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
            }

            (await outsider.Post("/api/duties/subscriptions", $$"""{"entity":"{{id}}"}""")).Is(HttpStatusCode.NotFound, "unknownEntity");
            var calendar = (await outsider.Post("/api/duties/subscriptions", """{"city":"wuxi"}""")).Is(HttpStatusCode.Created)["url"];
            Assert.DoesNotContain(id, (await host.Public.Get(calendar)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
            (await outsider.Post($"{page}/close-project")).Is(HttpStatusCode.Forbidden);
            (await outsider.Post($"{page}/documents/1/withdraw", """{"reason":"x"}""")).Is(HttpStatusCode.Forbidden);
        }

        var unknown = (await own.Get("/api/projects/project-0000")).Is(HttpStatusCode.NotFound, "unknownEntity");
        Assert.Null(unknown.Json!["unit"]);
    }

    [Fact]
    public async Task Its_unit_those_it_names_those_who_acted_and_the_authorities_of_its_city_and_area_see_it()
    {
        await using var host = await RunningHost.Start();
        var own = await host.As(Of(Role.ConstructionUnit, "甲局"));
        var page = $"/api/projects/{(await own.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"]}";
        foreach (var insider in new[]
        {
            Of(Role.ConstructionUnit, "甲 局"), Of(Role.StateOrgan, "甲局"), Of(Role.ConstructionUnit, unit: null), Of(Role.CityInformatizationAuthority, "无锡市局") with { City = "wuxi" },
            Of(Role.DistrictInformatizationAuthority, "梁溪区局") with { Area = "320213" }, Of(Role.AuditAuthority, "审计局"), new Caller("所有", Role: null, PlaysAnyRole: true), new Caller("管理员", Role: null, IsAdministrator: true),
        })
        {
            var client = await host.As(insider);
            (await client.Get(page)).Is(HttpStatusCode.OK);
            Assert.Equal(1, (await client.Get("/api/projects")).Is(HttpStatusCode.OK).Json!["total"]!.GetValue<int>());
        }

        var contractor = await host.As(Of(Role.Contractor, "某公司"));
        (await contractor.Get(page)).Is(HttpStatusCode.Forbidden, "notAddressee");
        var entered = await host.As(Of(Role.ConstructionUnit, "代办处"));
        var forAnother = $"/api/projects/{(await entered.Post("/api/projects/propose-project", """{"city":"jilin","name":"别的","unit":"丙局"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await entered.Get(forAnother)).Is(HttpStatusCode.OK);
        (await entered.Post($"{forAnother}/correct-project", """{"name":"另一"}""")).Is(HttpStatusCode.OK);
        (await (await host.As(Of(Role.ConstructionUnit, "丙局"))).Get(forAnother)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_to_share_is_for_the_provider_and_a_granted_one_opens_the_resource()
    {
        await using var host = await RunningHost.Start();
        var provider = await host.As(Of(Role.ProviderUnit, "公安局"));
        var requester = await host.As(Of(Role.RequesterUnit, "民政局"));
        var resource = (await provider.Post("/api/resources/register-resource", """{"city":"tianjin","name":"户籍","owner":{"name":"公安局"}}""")).Is(HttpStatusCode.Created)["id"];
        (await requester.Get($"/api/resources/{resource}")).Is(HttpStatusCode.Forbidden, "notAddressee");
        var sharing = $"/api/resources/{(await requester.Post("/api/resources/request-sharing", $$"""{"city":"tianjin","resourceId":"{{resource}}","requester":{"name":"民政局"},"purpose":"低保核对"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await provider.Get(sharing)).Is(HttpStatusCode.OK);
        Assert.Contains("低保核对", (await provider.Get("/api/resources")).Text, StringComparison.Ordinal);
        (await (await host.As(Of(Role.ProviderUnit, "人社局"))).Get(sharing)).Is(HttpStatusCode.Forbidden, "notAddressee");
        (await requester.Get($"/api/resources/{resource}")).Is(HttpStatusCode.Forbidden, "notAddressee");
        (await provider.Post($"{sharing}/grant-sharing", "{}")).Is(HttpStatusCode.OK);
        (await requester.Get($"/api/resources/{resource}")).Is(HttpStatusCode.OK);
        Assert.Contains("户籍", (await requester.Get("/api/resources")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Misconduct_of_staff_is_for_the_organ_that_recorded_it_and_the_unit_of_the_person()
    {
        await using var host = await RunningHost.Start();
        var organ = await host.As(Of(Role.SupervisionOrgan, "监察局"));
        var page = $"/api/supervision/{(await organ.Post("/api/supervision/record-staff-misconduct", """{"city":"wuxi","name":"王五","unit":"甲局","misconduct":"dereliction","description":"收受"}""")).Is(HttpStatusCode.Created)["id"]}";
        Assert.Contains("王五", (await organ.Get(page)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Contains("王五", (await (await host.As(Of(Role.StateOrgan, "甲局"))).Get(page)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        foreach (var other in new[] { Of(Role.SupervisionOrgan, "另一监察局"), Of(Role.CityInformatizationAuthority, "市局"), Of(Role.StateOrgan, "乙局"), Of(Role.StateOrgan, unit: null), new Caller("公民", Role.Citizen) })
        {
            (await (await host.As(other)).Get(page)).Is(HttpStatusCode.Forbidden, "notAddressee");
        }

        var administrator = await host.AsAdministrator();
        foreach (var door in new[] { page, "/api/supervision?pageSize=500", "/api/duties?pageSize=500", "/api/notices?pageSize=500" })
        {
            var seen = (await administrator.Get(door)).Is(HttpStatusCode.OK).Text;
            Assert.DoesNotContain("王五", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("收受", seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_report_is_seen_by_who_made_it_and_by_the_accused_only_once_a_case_is_opened()
    {
        await using var host = await RunningHost.Start();
        var citizen = await host.As(new Caller("公民", Role.Citizen));
        var page = $"/api/supervision/{(await citizen.Post("/api/supervision/report-violation", """{"city":"wuxi","kind":"noDrill","offender":"甲局"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await citizen.Get(page)).Is(HttpStatusCode.OK);
        (await (await host.As(new Caller("公民", Role.Citizen))).Get(page)).Is(HttpStatusCode.Forbidden, "notAddressee");
        var accused = await host.As(Of(Role.StateOrgan, "甲局"));
        (await accused.Get(page)).Is(HttpStatusCode.Forbidden, "notAddressee");
        (await (await host.As(Of(Role.CityInformatizationAuthority, "市局"))).Post($"{page}/open-case", "{}")).Is(HttpStatusCode.OK);
        (await accused.Get(page)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_any_key_reads_only_its_unit_and_the_authorities_change()
    {
        await using var host = await RunningHost.Start();
        var own = await host.As(Of(Role.Enterprise, "某公司"));
        var page = $"/api/organizations/{(await own.Post("/api/organizations/register-organization", """{"city":"wuxi","name":"某公司","type":"enterprise"}""")).Is(HttpStatusCode.Created)["id"]}";
        var other = await host.As(Of(Role.Enterprise, "另一公司"));
        (await other.Get(page)).Is(HttpStatusCode.OK);
        (await other.Post($"{page}/change-organization", """{"name":"改名"}""")).Is(HttpStatusCode.Forbidden, "notAddressee");
        (await own.Post($"{page}/change-organization", """{"name":"某公司集团"}""")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_secret_is_not_there_for_those_who_would_not_see_it()
    {
        await using var host = await RunningHost.Start();
        var own = await host.As(Of(Role.ConstructionUnit, "甲局"));
        var page = $"/api/projects/{(await own.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"]}";
        (await (await host.As(Of(Role.SecrecyAuthority, "保密局"))).Post($"{page}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        var outsider = await host.As(Of(Role.ConstructionUnit, "乙局"));
        var hidden = (await outsider.Get(page)).Is(HttpStatusCode.NotFound, "unknownEntity");
        var unknown = (await outsider.Get("/api/projects/project-0000")).Is(HttpStatusCode.NotFound, "unknownEntity");
        Assert.Equal(unknown["detail"].Replace("project-0000", "", StringComparison.Ordinal), hidden["detail"].Replace(page.Split('/')[^1], "", StringComparison.Ordinal));
        (await outsider.Post($"{page}/close-project")).Is(HttpStatusCode.NotFound, "unknownEntity");
    }

    [Fact]
    public async Task What_it_might_be_mistaken_for_is_told_without_saying_what_it_is()
    {
        await using var host = await RunningHost.Start();
        (await (await host.As(Of(Role.ConstructionUnit, "甲局"))).Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created);
        var candidate = (await (await host.As(Of(Role.ConstructionUnit, "乙局"))).Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车平台","unit":"乙局"}""")).Is(HttpStatusCode.Created).Json!["candidates"]![0]!;
        candidate.Includes("""{"kind":"project","name":null,"unit":null,"stage":null,"url":null,"because":["sameName"]}""");
    }

    private static Caller Of(Role role, string? unit) => new($"{role} {unit}", role, Unit: unit);
}

using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Disclosing;

/// <summary>An act that publishes says which public rows it made, or why none.</summary>
public sealed class PublishingTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task A_plan_that_the_law_orders_public_is_answered_with_its_row()
    {
        var authority = await shared.Host.As(Role.CityInformatizationAuthority, "tianjin");
        var plan = await Approved(authority, "tianjin", """{"city":"tianjin","title":"天津市信息化规划","type":"development","level":"city","on":"2025-01-08"}""");
        var published = (await authority.Post($"{plan}/publish-plan")).Is(HttpStatusCode.OK);
        var row = Assert.Single(published.Json!["published"]!.AsArray());
        row.Includes($$"""{"set":"Plans","key":"{{published["id"]}}"}""");
        Assert.Empty(published.Json["warnings"]!.AsArray());
        (await shared.Host.Public.Get(row!["url"]!.ToString())).Is(HttpStatusCode.OK).Json.Includes("""{"Title":"天津市信息化规划"}""");
    }

    [Fact]
    public async Task Where_no_provision_orders_it_public_the_answer_says_so()
    {
        var authority = await shared.Host.As(Role.CityInformatizationAuthority, "wuxi");
        var plan = (await authority.Post("/api/plans/create-plan", """{"city":"wuxi","title":"物联网产业规划","type":"industry","level":"city"}""")).Is(HttpStatusCode.Created);
        var answer = (await authority.Post($"/api/plans/{plan["id"]}/consult-on-plan", """{"method":"publicNotice"}""")).Is(HttpStatusCode.OK);
        Assert.Empty(answer.Json!["published"]!.AsArray());
        Assert.Single(answer.Json["warnings"]!.AsArray()).Includes("""{"code":"noOrderInThisCity"}""");
        Assert.Null((await authority.Post($"/api/plans/{plan["id"]}/record-expert-argumentation", """{"expertCount":5}""")).Is(HttpStatusCode.OK).Json!["published"]);
    }

    [Fact]
    public async Task Where_a_provision_orders_it_under_conditions_the_answer_says_which_are_missing()
    {
        var organ = await shared.Host.As(Role.StateOrgan, "beijing");
        var answer = (await organ.Post("/api/disclosure/publish-information", """{"city":"beijing","title":"年度报告","organizationType":"enterprise"}""")).Is(HttpStatusCode.Created);
        var warning = Assert.Single(answer.Json!["warnings"]!.AsArray());
        warning.Includes("""{"code":"notOrderedHere"}""");
        Assert.Contains(warning!["needs"]!.AsArray(), n => n!["provision"]!.ToString() == "beijing-19-1" && n["missing"]![0]!["fact"]!.ToString() == "organization.type");
        Assert.Single((await organ.Post("/api/disclosure/publish-information", """{"city":"beijing","title":"年度报告二","organizationType":"stateOrgan"}""")).Is(HttpStatusCode.Created).Json!["published"]!.AsArray())
            .Includes("""{"set":"GovernmentInfoItems"}""");
    }

    [Fact]
    public async Task An_evaluation_becomes_public_with_its_publication_and_as_a_service_level_with_its_closing()
    {
        var authority = await shared.Host.As(Role.CityInformatizationAuthority, "beijing");
        var evaluation = (await authority.Post("/api/supervision/conduct-evaluation", """{"city":"beijing","type":"serviceLevel","unit":"市某局","evaluator":"评价中心"}""")).Is(HttpStatusCode.Created)["id"];
        (await authority.Post($"/api/supervision/{evaluation}/record-result", """{"result":"良好"}""")).Is(HttpStatusCode.OK);
        var published = (await authority.Post($"/api/supervision/{evaluation}/publish-evaluation")).Is(HttpStatusCode.OK);
        Assert.Single(published.Json!["published"]!.AsArray()).Includes($$"""{"set":"Evaluations","key":"{{evaluation}}","url":"/odata/Evaluations('{{evaluation}}')"}""");
        var closed = (await (await shared.Host.As(Role.SectorAuthority, "beijing")).Post($"/api/disclosure/{evaluation}/close-evaluation")).Is(HttpStatusCode.OK);
        Assert.Contains(closed.Json!["published"]!.AsArray(), row => row!["set"]!.ToString() == "ServiceLevelEvaluations" && row["key"]!.ToString() == evaluation);
        (await shared.Host.Public.Get($"/odata/ServiceLevelEvaluations('{evaluation}')")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_draft_is_not_published()
    {
        var authority = await shared.Host.As(Role.CityInformatizationAuthority, "jilin");
        var plan = (await authority.Post("/api/plans/create-plan", """{"city":"jilin","title":"产业规划","type":"industry","level":"city"}""")).Is(HttpStatusCode.Created);
        (await authority.Post($"/api/plans/{plan["id"]}/publish-plan")).Is(HttpStatusCode.Conflict, "wrongStage");
    }

    [Fact]
    public async Task A_note_or_a_document_for_the_file_leaves_the_public_day_as_it_is()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit, "wuxi");
        var project = (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"河湖监测","unit":"水利局","on":"2026-01-05"}""")).Is(HttpStatusCode.Created)["id"];
        (await unit.Post($"/api/projects/{project}/note", """{"text":"电话联系"}""")).Is(HttpStatusCode.OK);
        (await unit.Post($"/api/projects/{project}/add-document", """{"title":"可行性研究报告"}""")).Is(HttpStatusCode.OK);
        (await shared.Host.Public.Get($"/odata/Projects('{project}')")).Is(HttpStatusCode.OK).Json.Includes("""{"UpdatedOn":"2026-01-05"}""");
    }

    [Fact]
    public async Task A_unit_that_is_named_without_its_id_is_offered_from_the_register()
    {
        var authority = await shared.Host.As(Role.CityInformatizationAuthority, "zhengzhou");
        var organization = (await authority.Post("/api/organizations/register-organization", """{"city":"zhengzhou","name":"郑州市园林绿化局","type":"stateOrgan"}""")).Is(HttpStatusCode.Created)["id"];
        var unit = await shared.Host.As(Role.ConstructionUnit, "zhengzhou");
        var match = Assert.Single((await unit.Post("/api/projects/propose-project", """{"city":"zhengzhou","name":"公园管理","unit":"郑州市园林绿化局 "}""")).Is(HttpStatusCode.Created).Json!["matches"]!.AsArray());
        match.Includes($$"""{"path":"unit.organizationId","organizationId":"{{organization}}"}""");
        Assert.Null((await unit.Post("/api/projects/propose-project", $$$"""{"city":"zhengzhou","name":"公园管理二","unit":{"name":"郑州市园林绿化局","organizationId":"{{{organization}}}"}}""")).Is(HttpStatusCode.Created).Json!["matches"]);
    }

    [Theory]
    [InlineData("administration/register-area", """{"city":"jilin","name":"船营区","level":"district"}""")]
    [InlineData("organizations/register-organization", """{"city":"jilin","name":"吉林市水务局","type":"stateOrgan"}""")]
    [InlineData("administration/register-sector", """{"city":"jilin","name":"燃气"}""")]
    public async Task A_second_of_the_same_name_in_a_city_is_offered_the_first(string act, string body)
    {
        var authority = await shared.Host.As(new Entities.Caller("所有", Role: null, PlaysAnyRole: true));
        var first = (await authority.Post($"/api/{act}", body)).Is(HttpStatusCode.Created)["id"];
        var second = (await authority.Post($"/api/{act}", body)).Is(HttpStatusCode.Created);
        Assert.Contains(second.Json!["candidates"]!.AsArray(), c => c!["id"]!.ToString() == first && c["because"]![0]!.ToString() == "sameName");
        Assert.Contains((await authority.Get(second.Message.Headers.Location!.ToString())).Json!["candidates"]!.AsArray(), c => c!["id"]!.ToString() == first);
    }

    private async Task<string> Approved(HttpClient authority, string city, string create)
    {
        var plan = (await authority.Post("/api/plans/create-plan", create)).Is(HttpStatusCode.Created)["id"];
        (await authority.Post($"/api/plans/{plan}/submit-plan-for-approval")).Is(HttpStatusCode.OK);
        (await (await shared.Host.As(Role.CityGovernment, city)).Post($"/api/plans/{plan}/approve-plan")).Is(HttpStatusCode.OK);
        return $"/api/plans/{plan}";
    }
}

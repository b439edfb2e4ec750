using System.Net;
using InfoGov.Host.Tests.Proof;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Publishing;

/// <summary>What is public, set by set, through the feed.</summary>
public sealed class SetTests
{
    private static readonly string[] Sets =
    [
        "Projects", "Acceptances", "Contracts", "Plans", "AnnualPlans", "Systems", "Evaluations", "Sanctions", "FundingBans", "PublicationDuties", "Consultations", "Organizations",
        "Cities", "Regulations", "Provisions", "Thresholds", "PlanExecutionReports", "ConsultationNotices", "KeySystemCatalogueEntries", "GovernmentInfoItems",
        "PublicServiceDisclosures", "ServiceLevelEvaluations", "EmergencyPlans", "IndustryDirectories", "GovernmentInfoGuides", "GovernmentInfoCatalogues", "ResourceCatalogueEntries", "OperatorHomepageDisclosures",
    ];

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Every_set_is_offered_says_which_city_a_row_is_of_and_is_reached_from_the_city(string store)
    {
        await using var host = await EitherStore.Start(store);
        var offered = (await host.Public.Get("/odata/")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray().Select(set => set!["name"]!.ToString()).ToArray();
        Assert.Empty(Sets.Except(offered, StringComparer.Ordinal));
        foreach (var set in offered.Where(set => set != "Cities"))
        {
            (await host.Public.Get($"/odata/{set}?$filter=City eq 'wuxi'&$top=1")).Is(HttpStatusCode.OK);
            (await host.Public.Get($"/odata/Cities('wuxi')/{set}?$top=1")).Is(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task The_cities_of_many_provisions_are_counted_once_each(string store)
    {
        await using var host = await EitherStore.Start(store);
        var cities = (await host.Public.Get("/odata/Provisions?$apply=groupby((City))")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray().Count;
        var counted = (await host.Public.Get("/odata/Provisions?$apply=aggregate(CityOfProvision with countdistinct as D,CityOfProvision/$count as N)")).Is(HttpStatusCode.OK).Json!["value"]![0]!;
        Assert.Equal($"{cities} {cities}", $"{counted["D"]} {counted["N"]}");
        Assert.True(cities > 1);
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task What_a_unit_must_publish_and_did_not_is_visible_and_so_is_what_it_published(string store)
    {
        await using var host = await EitherStore.Start(store);
        var organ = await host.As(new Entities.Caller("key", Role.StateOrgan, Unit: "市经信局"));
        var registrar = await host.AsAdministrator();
        var id = (await registrar.Post("/api/organizations/register-organization", """{"city":"beijing","name":"市经信局","type":"stateOrgan","on":"2025-01-02"}""")).Is(HttpStatusCode.Created)["id"];
        var owed = (await host.Public.Get("/odata/PublicationDuties?$filter=City eq 'beijing' and Unit eq '市经信局' and EndedOn eq null&$orderby=Type")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray();
        Assert.Equal(["publishCatalogue", "publishGuide"], owed.Select(duty => duty!["Type"]!.ToString()));
        (await organ.Post($"/api/organizations/{id}/record-disclosure", """{"guidePublished":true,"guideUrl":"javascript:alert(1)"}""")).Is(HttpStatusCode.BadRequest, "invalid");
        (await organ.Post($"/api/organizations/{id}/record-disclosure", """{"guidePublished":true,"guideUrl":"https://beijing.example/guide","on":"2025-03-01"}""")).Is(HttpStatusCode.OK);
        (await host.Public.Get($"/odata/Organizations('{id}')/Guide")).Is(HttpStatusCode.OK).Json.Includes(
            """{"City":"beijing","LegalBasis":"beijing-19-1","PublishedOn":"2025-03-01","Unit":"市经信局","Url":"https://beijing.example/guide"}""");
        (await host.Public.Get("/odata/PublicationDuties?$filter=Unit eq '市经信局' and Type eq 'publishGuide'")).Json!["value"]![0].Includes("""{"State":"met"}""");
        Assert.Empty(await Store.Findings(host));
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task What_an_operator_must_show_on_its_homepage_is_public_while_it_shows_it(string store)
    {
        await using var host = await EitherStore.Start(store);
        var anybody = await host.As(new Entities.Caller("key", Role: null, Unit: "某网站", PlaysAnyRole: true));
        var id = (await anybody.Post("/api/development/register-service-provider", """{"city":"beijing","name":"某网站","kind":"ecommerce","isBusiness":true,"icpPermit":true,"businessLicence":true,"on":"2025-03-01"}""")).Is(HttpStatusCode.Created)["id"];
        (await host.Public.Get($"/odata/OperatorHomepageDisclosures('{id}')")).Is(HttpStatusCode.NotFound);
        (await anybody.Post($"/api/development/{id}/update-provider", """{"homepageItems":["entityInfo","permitProof","serviceRules","serviceProcess"],"permitNumber":"京ICP证1号","serviceRules":"https://shop.example/rules","on":"2025-03-15"}""")).Is(HttpStatusCode.OK);
        (await host.Public.Get($"/odata/OperatorHomepageDisclosures('{id}')")).Is(HttpStatusCode.OK).Json.Includes(
            $$"""{"Id":"{{id}}","CityCode":"beijing","LegalBasis":"beijing-26-2","Publisher":"某网站","PublishedOn":"2025-03-15","Operator":"某网站","PermitNumber":"京ICP证1号","ServiceRules":"https://shop.example/rules"}""");
        (await host.Public.Get("/odata/PublicationDuties?$filter=Unit eq '某网站' and Type eq 'publishHomepage'")).Json!["value"]![0].Includes("""{"State":"met"}""");
        (await anybody.Post($"/api/development/{id}/update-provider", """{"homepageItems":["entityInfo"],"on":"2025-03-20"}""")).Is(HttpStatusCode.OK);
        (await host.Public.Get($"/odata/OperatorHomepageDisclosures('{id}')")).Is(HttpStatusCode.Gone);
        Assert.Empty(await Store.Findings(host));
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task A_sanction_is_public_without_the_name_of_whom_it_met_but_of_a_funding_ban(string store)
    {
        await using var host = await EitherStore.Start(store);
        var anybody = await host.As(new Entities.Caller("key", Role: null, Unit: "局", PlaysAnyRole: true));
        var id = (await anybody.Post("/api/supervision/report-violation", """{"city":"wuxi","kind":"rectificationRefused","offender":"某建设单位","on":"2025-03-03"}""")).Is(HttpStatusCode.Created)["id"];
        (await anybody.Post($"/api/supervision/{id}/open-case", """{"on":"2025-03-04"}""")).Is(HttpStatusCode.OK);
        (await anybody.Post($"/api/supervision/{id}/impose-sanction", """{"on":"2025-03-05","kind":"fundingBan"}""")).Is(HttpStatusCode.OK);
        var sanction = (await host.Public.Get($"/odata/Sanctions('{id}-1')")).Is(HttpStatusCode.OK);
        sanction.Json.Includes("""{"City":"wuxi","Conduct":"rectificationRefused","Kind":"fundingBan","ImposedOn":"2025-03-05"}""");
        Assert.DoesNotContain("某建设单位", sanction.Text, StringComparison.Ordinal);
        (await host.Public.Get($"/odata/Sanctions('{id}-1')/FundingBan")).Is(HttpStatusCode.OK).Json.Includes("""{"Unit":"某建设单位","ImposedOn":"2025-03-05"}""");
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Of_systems_only_those_that_serve_the_public_are_shown_and_nothing_of_their_security(string store)
    {
        await using var host = await EitherStore.Start(store);
        var anybody = await host.As(new Entities.Caller("key", Role: null, Unit: "局", PlaysAnyRole: true));
        (await anybody.Post("/api/systems/register-system", """{"city":"wuxi","name":"内部办公系统","owner":{"name":"局"},"on":"2025-03-03"}""")).Is(HttpStatusCode.Created);
        var id = (await anybody.Post("/api/systems/register-system", """{"city":"wuxi","name":"一网通办","owner":{"name":"局"},"servesPublic":true,"on":"2025-03-03"}""")).Is(HttpStatusCode.Created)["id"];
        var shown = (await host.Public.Get("/odata/Systems")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray();
        Assert.Equal(id, Assert.Single(shown)!["Id"]!.ToString());
        Assert.DoesNotContain(shown[0]!.AsObject(), member => member.Key.Contains("Protection", StringComparison.Ordinal) || member.Key.Contains("Security", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task The_catalogue_of_resources_has_the_core_metadata_of_public_information_and_of_nothing_else(string store)
    {
        await using var host = await EitherStore.Start(store);
        var anybody = await host.As(new Entities.Caller("key", Role: null, Unit: "局", PlaysAnyRole: true));
        var id = "";
        foreach (var isPublic in (bool[])[false, true])
        {
            id = (await anybody.Post("/api/resources/register-resource", $$"""
                {"city":"zhengzhou","name":"停车泊位{{isPublic}}","owner":{"name":"交通局"},"kind":"business","shareable":true,"isPublic":{{(isPublic ? "true" : "false")}},
                 "content":"泊位位置与数量","sharingMethod":"接口","updateCycle":"P1M","on":"2025-03-03"}
                """)).Is(HttpStatusCode.Created)["id"];
            (await anybody.Post($"/api/resources/{id}/list-in-catalogue", """{"on":"2025-03-04"}""")).Is(HttpStatusCode.OK);
        }

        var shown = (await host.Public.Get("/odata/ResourceCatalogueEntries")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray();
        Assert.Single(shown)!.Includes($$"""
            {"Id":"{{id}}","City":"zhengzhou","Class":"business","Provider":"交通局","Summary":"泊位位置与数量","SharingType":"shareable","SharingCondition":"接口","Open":true,"UpdateCycle":"P1M","ListedOn":"2025-03-04"}
            """);
    }
}

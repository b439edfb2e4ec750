using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Agency;

/// <summary>Two projects from proposal to warranty, each step with the key of who takes it, and the refusals on the way.</summary>
public sealed class WholeLifeTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string AllTopics = """["needsBenefits","layout","technicalStandards","security","resourceSharing"]""";

    [Fact]
    public async Task A_fiscal_project_in_Wuxi()
    {
        var host = shared.Host;
        var unit = await host.As(Role.ConstructionUnit, "wuxi");
        var authority = await host.As(Role.CityInformatizationAuthority, "wuxi");
        var investment = await host.As(Role.InvestmentAuthority, "wuxi");
        var contractor = await host.As(Role.Contractor, "wuxi");

        var opened = (await unit.Post("/api/projects/propose-project", """
            {"city":"wuxi","on":"2024-01-08","name":"政务服务平台","unit":{"name":"无锡市大数据管理局"},"category":"egov","kind":"construction","activity":"new",
             "ownerType":"stateOrgan","amount":5000000.00,"publicShare":1,"technologies":["computer"]}
            """)).Is(HttpStatusCode.Created);
        var project = $"/api/projects/{opened["id"]}";
        Assert.Equal(project, opened.Message.Headers.Location!.ToString());
        Assert.Equal("\"1\"", opened.Message.Headers.ETag!.Tag);
        opened.Json!["decision"].Includes("""{"outcome":"allowed","basis":"rule","cites":["wuxi-13-1"]}""");

        (await unit.Post($"{project}/submit-project-for-review", """{"on":"2024-01-15"}""")).RefusedBy("wuxi-19-1b supervisionFeeLineMissing");
        await Done(unit, $"{project}/submit-project-for-review", """{"on":"2024-01-15","budgetLines":["hardware","supervisionFee"]}""");
        (await investment.Post($"{project}/approve-project", """{"on":"2024-02-01","mode":"approval"}""")).RefusedBy("wuxi-17-1 reviewOpinionMissing");
        await Done(authority, $"{project}/issue-review-opinion", $$"""{"on":"2024-02-01","result":"conforming","topics":{{AllTopics}},"argumentedSchemeVersion":2}""");
        await Done(investment, $"{project}/approve-project", """{"on":"2024-02-20","mode":"approval"}""");
        (await unit.Post($"{project}/publish-tender", """{"on":"2024-03-01","tenderSchemeVersion":1}""")).RefusedBy("wuxi-18-1b tenderSchemeMismatch", "wuxi-18-2 outsourcingReviewMissing");
        await Done(authority, $"{project}/record-outsourcing-review", """{"on":"2024-03-01","result":"passed","expertCount":3,"coDepartments":["financeAuthority"]}""");
        await Done(unit, $"{project}/publish-tender", """{"on":"2024-03-01","tenderSchemeVersion":2}""");
        (await unit.Post($"{project}/select-supervisor", """{"on":"2024-04-01","method":"directAppointment","supervisor":{"name":"监理公司","qualified":true}}""")).RefusedBy("wuxi-19-2a supervisorTenderRequired");
        await Done(unit, $"{project}/select-supervisor", """{"on":"2024-04-01","method":"tender","supervisor":{"name":"监理公司","qualified":true}}""");
        var award = await unit.Post($"{project}/award-contract", """{"on":"2024-04-01","role":"construction","contractor":{"name":"集成公司"},"procurement":"directAward"}""");
        award.RefusedBy("wuxi-18-1a governmentProcurementRequired", "wuxi-20-1a qualificationMissing");
        Assert.All(award.Json!["refusals"]!.AsArray(), r => Assert.NotEmpty(r!["summary"]!.ToString()));
        award.Json.Includes("""{"city":"wuxi","act":"AwardContract","on":"2024-04-01"}""");
        await Done(unit, $"{project}/award-contract", """
            {"on":"2024-04-01","role":"construction","contractor":{"name":"集成公司","qualified":true},"procurement":"centralizedGovernmentProcurement","amount":4800000.50}
            """);
        (await unit.Post($"{project}/start-construction", """{"on":"2024-04-10","deliveryMode":"inHouse"}""")).RefusedBy("wuxi-18-1c explanationMissing", "wuxi-45-1 securityNotSynchronous");
        await Done(unit, $"{project}/start-construction", """{"on":"2024-04-10","deliveryMode":"outsourced","designIncludesSecurity":true}""");
        await Done(unit, $"{project}/complete-construction", """{"on":"2024-09-01"}""");
        (await unit.Post($"{project}/deliver-project", """{"on":"2024-09-01"}""")).RefusedBy("wuxi-21-1 acceptanceMissing");
        await Done(unit, $"{project}/hold-acceptance", """{"on":"2024-09-10","result":"failed"}""");
        (await unit.Post($"{project}/deliver-project", """{"on":"2024-09-10"}""")).RefusedBy("wuxi-21-1 acceptanceFailed");
        await Done(unit, $"{project}/hold-acceptance", """{"on":"2024-09-20","result":"passed","standardsConformity":true}""");
        await Done(unit, $"{project}/deliver-project", """{"on":"2024-09-25"}""");
        await Done(unit, $"{project}/file-acceptance", """{"on":"2024-09-25","to":"cityInformatizationAuthority"}""");
        await Done(contractor, $"{project}/register-warranty", """{"on":"2024-10-01","start":"2024-09-20","end":"2025-09-20"}""");

        var page = (await unit.Get(project)).Is(HttpStatusCode.OK);
        page.Json!["state"].Includes("""{"stage":"underWarranty"}""");
        Assert.Equal(["EvaluatePerformance wuxi-22-1a"], Open(page));
        var history = page.Json["history"]!.AsArray();
        Assert.Equal(
            ["ProjectProposed", "ProjectSubmittedForReview", "ReviewOpinionIssued", "ProjectApproved", "OutsourcingReviewRecorded", "TenderPublished", "SupervisorSelected", "ContractAwarded",
             "ConstructionStarted", "ConstructionCompleted", "AcceptanceHeld", "AcceptanceHeld", "ProjectDelivered", "AcceptanceFiled", "WarrantyRegistered"],
            history.Select(h => h!["what"]!.ToString()));
        Assert.Equal(Enumerable.Range(1, history.Count), history.Select(h => h!["version"]!.GetValue<int>()));
        history[3].Includes("""{"on":"2024-02-20","command":"ApproveProject"}""");
        history[3]!["by"].Includes("""{"name":"InvestmentAuthority","role":"investmentAuthority","unit":"某单位"}""");
        Assert.Contains("wuxi-17-1", history[3]!["law"]!["cites"]!.AsArray().Select(c => c!.ToString()));
        Assert.Empty(await Store.Findings(host));
    }

    [Fact]
    public async Task A_government_project_in_Beijing()
    {
        var host = shared.Host;
        var unit = await host.As(Role.ConstructionUnit, "beijing");
        var authority = await host.As(Role.CityInformatizationAuthority, "beijing");
        var investment = await host.As(Role.InvestmentAuthority, "beijing");
        var opened = (await unit.Post("/api/projects/propose-project", """
            {"city":"beijing","on":"2024-01-08","name":"一网通办","unit":{"name":"北京市某局"},"activity":"new","kind":"construction","amount":12000000,"publicShare":0.6,
             "supervisionRequired":true,"tenderRequired":true,"certificationRequired":true,"requiredGrade":3}
            """)).Is(HttpStatusCode.Created);
        var project = $"/api/projects/{opened["id"]}";
        await Done(authority, $"{project}/issue-review-opinion", $$"""{"on":"2024-01-08","result":"nonconforming","topics":{{AllTopics}}}""");
        (await investment.Post($"{project}/approve-project", """{"on":"2024-01-08","mode":"approval"}""")).RefusedBy("beijing-13-3 reviewNegative", "beijing-13-3 planConformityMissing");
        await Done(unit, $"{project}/submit-project-for-review", """{"on":"2024-02-01"}""");
        await Done(authority, $"{project}/issue-review-opinion", $$"""{"on":"2024-02-01","result":"conforming","topics":{{AllTopics}},"plannedInForce":true}""");
        await Done(investment, $"{project}/approve-project", """{"on":"2024-02-20","mode":"approval"}""");
        (await unit.Post($"{project}/award-contract", """
            {"on":"2024-04-01","role":"integration","contractor":{"name":"集成公司","qualified":true,"grade":2,"usesBorrowedName":true},"procurement":"directAward"}
            """)).RefusedBy("beijing-10-1a tenderRecordMissing", "beijing-10-1b procurementNotCompliant", "beijing-11-1b nameBorrowing", "beijing-11-1c gradeExceeded");
        await Done(unit, $"{project}/award-contract", """
            {"on":"2024-04-01","role":"integration","contractor":{"name":"集成公司","qualified":true,"grade":3},"procurement":"centralizedGovernmentProcurement",
             "procurementCompliant":true,"responsibilitySystems":["tendering"]}
            """);
        (await unit.Post($"{project}/start-construction", """{"on":"2024-04-01","designIncludesSecurity":true}""")).RefusedBy("beijing-10-1a supervisorMissing");
        await Done(unit, $"{project}/select-supervisor", """{"on":"2024-04-01","supervisor":{"name":"监理公司"}}""");
        await Done(unit, $"{project}/start-construction", """{"on":"2024-04-08","designIncludesSecurity":true}""");
        await Done(unit, $"{project}/complete-construction", """{"on":"2024-08-30"}""");
        (await unit.Post($"{project}/hold-acceptance", """{"on":"2024-09-10","result":"passed","standardsConformity":true}""")).RefusedBy("beijing-14-2 invitationMissing", "beijing-16-2 unlicensedSoftware");
        var held = await Done(unit, $"{project}/hold-acceptance", """
            {"on":"2024-09-10","result":"passed","standardsConformity":true,"licensedSoftware":true,"invitations":["cityInformatizationAuthority"]}
            """);
        held.Json!["decision"]!["obligations"]![0].Includes("""{"type":"RegisterWarranty","actor":"contractor"}""");
        await Done(unit, $"{project}/deliver-project", """{"on":"2024-09-20"}""");
        var contractor = await host.As(Role.Contractor, "beijing");
        (await contractor.Post($"{project}/register-warranty", """{"on":"2024-09-20","start":"2024-09-10","end":"2026-09-09"}""")).RefusedBy("beijing-15-2 warrantyTooShort");
        await Done(contractor, $"{project}/register-warranty", """{"on":"2024-09-20","start":"2024-09-10","end":"2026-09-10"}""");
        var page = (await unit.Get(project)).Is(HttpStatusCode.OK);
        page.Json!["state"].Includes("""{"stage":"underWarranty"}""");
        Assert.Equal(["CompleteManagementProfile beijing-16-1"], Open(page));
    }

    private static async Task<Answer> Done(HttpClient client, string url, string body) => (await client.Post(url, body)).Is(HttpStatusCode.OK);

    /// <summary>What is owed still, as the page of an entity shows it.</summary>
    private static IEnumerable<string> Open(Answer page) => page.Json!["duties"]!.AsArray().Where(duty => duty!["endedOn"] is null).Select(duty => $"{duty!["type"]} {duty["provision"]}");
}

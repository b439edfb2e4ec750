using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Agency;

/// <summary>What the law lets pass and somebody should know all the same stands beside the decision.</summary>
public sealed class AdviceTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task An_opinion_that_leaves_topics_out_is_told_so_at_once()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit, "wuxi");
        var project = await Propose(unit, "wuxi");
        var authority = await shared.Host.As(Role.CityInformatizationAuthority, "wuxi");
        var answer = (await authority.Post($"{project}/issue-review-opinion", """{"result":"conforming","topics":["needsBenefits","layout","security"]}""")).Is(HttpStatusCode.OK);
        Assert.Equal("allowed", answer.Json!["decision"]!["outcome"]!.ToString());
        var advice = answer.Json!["advice"]!.AsArray().Single(a => a!["code"]!.ToString() == "reviewTopicMissing")!;
        advice.Includes("""{"act":"ApproveProject","provisions":["wuxi-17-1"]}""");
        var need = advice["needs"]![0]!;
        Assert.Equal(["technicalStandards", "resourceSharing"], need["missing"]!.AsArray().Select(m => m!["code"]!.ToString()));
        need["suppliedBy"]![0].Includes($$"""{"act":"IssueReviewOpinion","url":"{{project}}/issue-review-opinion","member":"topics","isThis":false}""");

        (await authority.Post($"{project}/issue-review-opinion", """{"result":"conforming","topics":["needsBenefits","layout","technicalStandards","security","resourceSharing"]}"""))
            .Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_builds_on_without_an_approval_is_told_where_the_text_does_not_stop_it()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit, "tianjin");
        var project = await Propose(unit, "tianjin");
        var act = (await unit.Get(project)).Is(HttpStatusCode.OK).Json!["acts"]!.AsArray().Single(a => a!["act"]!.ToString() == "SelectSupervisor")!;
        act["advice"]![0].Includes("""{"code":"approvalNotAsked","act":"ApproveProject"}""");
        var answer = (await unit.Post($"{project}/select-supervisor", """{"method":"tender","supervisor":{"name":"监理公司","qualified":true}}""")).Is(HttpStatusCode.OK);
        Assert.Equal("allowed", answer.Json!["decision"]!["outcome"]!.ToString());
        answer.Json!["advice"]![0].Includes("""{"code":"approvalNotAsked","act":"ApproveProject"}""");
    }

    private static async Task<string> Propose(HttpClient unit, string city) =>
        "/api/projects/" + (await unit.Post("/api/projects/propose-project", $$"""{"city":"{{city}}","name":"某平台{{Guid.NewGuid():N}}","unit":{"name":"某局"},"category":"egov","activity":"new","amount":3000000,"publicShare":1}"""))
            .Is(HttpStatusCode.Created)["id"];
}

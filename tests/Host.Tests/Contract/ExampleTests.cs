using System.Net;
using System.Text.Json.Nodes;

namespace InfoGov.Host.Tests.Contract;

/// <summary>The examples of the compliance contract, word for word.</summary>
public sealed class ExampleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Delivery_without_acceptance_in_Wuxi_is_refused()
    {
        var answer = await shared.Host.Public.Post("/api/compliance/decide", """
            {"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":1}}},"args":{}}
            """);
        Same("""
            {"city":"wuxi","act":"DeliverProject","on":"2024-06-03","outcome":"refused","basis":"rule","refusals":[{"provision":"wuxi-21-1","code":"acceptanceMissing","message":"项目尚未验收，不得交付使用","requires":"project.acceptance.result"}],"warnings":[],"obligations":[],"disclosures":[],"sanctions":[],"cites":["wuxi-21-1"]}
            """, answer);
    }

    [Fact]
    public async Task A_new_private_network_is_silent_in_Wuxi_and_refused_in_Beijing()
    {
        var wuxi = await shared.Host.Public.Post("/api/compliance/decide", """
            {"city":"wuxi","act":"RegisterPrivateNetwork","on":"2024-06-03","facts":{"network":{"kind":"governmentPrivate","isNew":true}}}
            """);
        wuxi.Is(HttpStatusCode.OK).Json.Includes("""{"outcome":"allowed","basis":"silent","cites":[]}""");
        var beijing = await shared.Host.Public.Post("/api/compliance/decide", """
            {"city":"beijing","act":"RegisterPrivateNetwork","on":"2024-06-03","facts":{"network":{"kind":"governmentPrivate","isNew":true}}}
            """);
        beijing.Is(HttpStatusCode.OK).Json.Includes("""{"outcome":"refused","basis":"rule","cites":["beijing-29-3a"]}""");
        beijing.Json!["refusals"]![0].Includes("""{"provision":"beijing-29-3a","code":"newPrivateNetwork","message":"不得新建专用网络"}""");
    }

    [Fact]
    public async Task The_risk_assessment_of_a_listed_system_in_Wuxi_is_overdue_the_day_after_three_years()
    {
        var answer = await shared.Host.Public.Post("/api/compliance/duties", """
            {"city":"wuxi","on":"2024-06-16","facts":{"system":{"inKeyCatalogue":true,"lastRiskAssessmentOn":"2021-06-15","protectionLevel":3,"emergencyPlan":true}}}
            """);
        Same("""
            {"city":"wuxi","on":"2024-06-16","duties":[{"type":"DetermineProtectionLevel","actor":"ownerOperator","to":null,"due":null,"status":"met","provision":"wuxi-43-1b"},{"type":"RegisterEmergencyPlan","actor":"ownerOperator","to":null,"due":null,"status":"met","provision":"wuxi-43-1d"},{"type":"RecordRiskAssessment","actor":"ownerOperator","to":null,"due":"2024-06-15","status":"overdue","provision":"wuxi-44-1"}],"cites":["wuxi-43-1b","wuxi-43-1d","wuxi-44-1"]}
            """, answer);
    }

    [Fact]
    public async Task English_is_answered_to_those_who_prefer_it()
    {
        var answer = await shared.Host.Public.Post("/api/compliance/decide?lang=en", """{"city":"wuxi","act":"DeliverProject","on":"2024-06-03"}""");
        Assert.DoesNotContain(answer.Is(HttpStatusCode.OK).Json!["refusals"]![0]!["message"]!.ToString(), c => c > '\u2fff');
    }

    private static void Same(string expected, Answer answer)
    {
        answer.Is(HttpStatusCode.OK);
        Assert.Equal("application/json", answer.MediaType);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), answer.Json), answer.Text);
    }
}

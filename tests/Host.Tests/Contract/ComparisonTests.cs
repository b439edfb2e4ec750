using System.Net;
using System.Text.Json.Nodes;

namespace InfoGov.Host.Tests.Contract;

public sealed class ComparisonTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string[] Cities = ["beijing", "jilin", "tianjin", "wuxi", "zhengzhou"];

    [Theory]
    [InlineData("""{"act":"DeliverProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":1}}}}""")]
    [InlineData("""{"act":"RegisterPrivateNetwork","on":"2024-06-03","facts":{"network":{"kind":"governmentPrivate","isNew":true}}}""")]
    [InlineData("""{"act":"SelectSupervisor","on":"2015-01-01","facts":{"project":{"amount":5000000}},"args":{"method":"directAppointment"}}""")]
    [InlineData("""{"act":"ProposeProject","on":"1999-01-01"}""")]
    [InlineData("""{"act":"ApproveProject","on":"2024-06-03","facts":{"project":{"isSecret":true}}}""")]
    public async Task A_comparison_is_what_each_enabled_city_decides(string body)
    {
        var compared = await shared.Host.Public.Post("/api/compliance/compare", body);
        var answers = compared.Is(HttpStatusCode.OK).Json!["answers"]!.AsArray();
        Assert.Equal(Cities, answers.Select(a => a!["city"]!.ToString()));
        foreach (var answer in answers)
        {
            var alone = JsonNode.Parse(body)!.AsObject();
            alone["city"] = answer!["city"]!.DeepClone();
            var decided = await shared.Host.Public.Post("/api/compliance/decide", alone);
            Assert.True(JsonNode.DeepEquals(decided.Json, answer), $"{decided.Text}\n{answer.ToJsonString()}");
        }
    }

    [Fact]
    public async Task Every_topic_lists_the_provisions_of_every_city()
    {
        var topics = (await shared.Host.Public.Get("/api/compliance/topics")).Is(HttpStatusCode.OK).Json!["topics"]!.AsArray();
        Assert.Equal(
            ["planApproval", "adjustment", "reviewGate", "annualPlan", "procurement", "supervision", "qualification", "testing", "acceptance", "filing", "warranty", "evaluation", "networks", "resources", "disclosure", "security", "incidents", "sanctions"],
            topics.Select(t => t!["topic"]!.ToString()));
        Assert.All(topics, topic => Assert.Equal(Cities, topic!["cities"]!.AsArray().Select(c => c!["city"]!.ToString())));
        foreach (var provision in topics.SelectMany(t => t!["cities"]!.AsArray()).SelectMany(c => c!["provisions"]!.AsArray().Select(p => (City: c["city"]!.ToString(), Id: p!.ToString()))))
        {
            Assert.StartsWith(provision.City + "-", provision.Id, StringComparison.Ordinal);
        }

        Assert.Contains("wuxi-19-2a", topics.Single(t => t!["topic"]!.ToString() == "supervision")!["cities"]!.AsArray().Single(c => c!["city"]!.ToString() == "wuxi")!["provisions"]!.AsArray().Select(p => p!.ToString()));
    }
}

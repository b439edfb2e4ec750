using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Agency;

/// <summary>How long texts and lists of commands may be.</summary>
public sealed class TextLimitTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("plans/create-plan", """{"city":"wuxi","type":"development","level":"city","unit":"局","title":"#"}""", 500, "title")]
    [InlineData("systems/register-system", """{"city":"wuxi","name":"系统","owner":{"name":"#"}}""", 500, "owner.name")]
    [InlineData("disclosure/publish-information", """{"city":"wuxi","unit":"局","title":"t","content":"#"}""", 20_000, "content")]
    public async Task A_text_has_a_longest_length(string url, string body, int limit, string path)
    {
        var agency = await shared.Host.As(new Entities.Caller("k", Role: null, Unit: "局", PlaysAnyRole: true));
        var problem = (await agency.Post($"/api/{url}", body.Replace("#", new string('长', limit + 1), StringComparison.Ordinal))).Is(HttpStatusCode.BadRequest, "tooLong");
        Assert.Equal(path, problem["path"]);
        Assert.NotEqual("tooLong", (await agency.Post($"/api/{url}", body.Replace("#", new string('长', limit), StringComparison.Ordinal))).Json!["code"]?.ToString());
    }

    [Fact]
    public async Task A_list_has_a_largest_size()
    {
        var agency = await shared.Host.As(Role.InformatizationAuthority);
        var projects = string.Join(',', Enumerable.Repeat("\"项目\"", 1001));
        Assert.Equal("projects", (await agency.Post("/api/plans/open-annual-plan", $$"""{"city":"wuxi","year":2026,"projects":[{{projects}}]}""")).Is(HttpStatusCode.BadRequest, "tooLong")["path"]);
    }
}

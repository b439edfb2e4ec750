using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Standing;

/// <summary>What is wrong with a question about duties is said, with the parameter or member to blame.</summary>
public sealed class BadDutyQuestionTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("stat=met", "stat", "unknownParameter")]
    [InlineData("state=late", "state", "invalidParameter")]
    [InlineData("state=", "state", "invalidParameter")]
    [InlineData("actor=OwnerOperator", "actor", "invalidParameter")]
    [InlineData("dueFrom=15.6.2024", "dueFrom", "invalidParameter")]
    [InlineData("dueTo=2024-02-30", "dueTo", "invalidParameter")]
    [InlineData("page=0", "page", "invalidParameter")]
    [InlineData("pageSize=501", "pageSize", "invalidParameter")]
    [InlineData("sort=name;drop", "sort", "invalidParameter")]
    [InlineData("hasDueDay=yes", "hasDueDay", "invalidParameter")]
    [InlineData("city=atlantis", "city", "invalidParameter")]
    [InlineData("kind=nope", "kind", "invalidParameter")]
    public async Task What_is_wrong_with_a_parameter_is_said(string query, string path, string code)
    {
        var host = shared.Host;
        var problem = (await (await host.As(Role.OwnerOperator)).Get($"/api/duties?{query}")).Is(HttpStatusCode.BadRequest, code);
        Assert.Equal(path, problem["path"]);
        (await host.Public.Get($"/api/duties?{query}")).Is(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("{}", "$")]
    [InlineData("""{"city":"atlantis"}""", "city")]
    [InlineData("""{"town":"wuxi"}""", "$.town")]
    [InlineData("""{"unit":""}""", "unit")]
    [InlineData("[", "$")]
    public async Task A_subscription_to_nothing_is_refused(string body, string path)
    {
        var host = shared.Host;
        Assert.Equal(path, (await (await host.As(Role.StateOrgan)).Post("/api/duties/subscriptions", body)).Is(HttpStatusCode.BadRequest)["path"]);
    }
}

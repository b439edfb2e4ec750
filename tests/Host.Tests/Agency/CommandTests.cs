using System.Net;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Agency;

/// <summary>What holds for every command, shown with those of projects.</summary>
public sealed class CommandTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Proposal = """{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-08"}""";

    [Fact]
    public async Task Without_a_key_nothing_is_done()
    {
        foreach (var client in new[] { shared.Host.Public, shared.Host.Client("nonsense"), shared.Host.Client("ig_000000000000_" + new string('0', 64)) })
        {
            var answer = (await client.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Unauthorized, "unauthenticated");
            Assert.Equal("Bearer", answer.Message.Headers.WwwAuthenticate.ToString());
            (await client.Get("/api/projects/x")).Is(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task The_key_may_stand_in_either_header()
    {
        var key = (await shared.Host.As(Role.ConstructionUnit)).DefaultRequestHeaders.Authorization!.Parameter!;
        (await shared.Host.Public.Post("/api/projects/propose-project", Proposal, $"X-Api-Key: {key}")).Is(HttpStatusCode.Created);
        (await shared.Host.Public.Post("/api/projects/propose-project", Proposal, $"Authorization: bearer {key}")).Is(HttpStatusCode.Created);
        (await shared.Host.Public.Post("/api/projects/propose-project", Proposal, $"X-Api-Key: {key[..^1]}x")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_command_is_for_its_roles()
    {
        var contractor = await shared.Host.As(Role.Contractor);
        var answer = (await contractor.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        Assert.Contains("constructionUnit", answer["detail"], StringComparison.Ordinal);
        (await (await shared.Host.AsAdministrator()).Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
    }

    [Fact]
    public async Task A_key_confined_to_a_city_acts_in_no_other()
    {
        var (_, project) = await Opened();
        var elsewhere = await shared.Host.As(Role.ConstructionUnit, "beijing");
        (await elsewhere.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Forbidden, "otherCity");
        (await elsewhere.Post($"{project}/submit-project-for-review")).Is(HttpStatusCode.Forbidden, "otherCity");
        (await elsewhere.Post($"{project}/correct-project", """{"name":"别名"}""")).Is(HttpStatusCode.Forbidden, "otherCity");
        (await elsewhere.Get(project)).Is(HttpStatusCode.Forbidden, "otherCity");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        (await unit.Get("/api/projects/project-0")).Is(HttpStatusCode.NotFound, "unknownEntity");
        (await unit.Post("/api/projects/project-0/deliver-project")).Is(HttpStatusCode.NotFound, "unknownEntity");
        (await unit.Post("/api/projects/propose-project", Proposal.Replace("wuxi", "atlantis", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound, "unknownCity").Json.Includes("""{"path":"city"}""");
        (await unit.Get("/api/projects/%00")).Is(HttpStatusCode.BadRequest);
        (await unit.Get($"/api/projects/{new string('x', 20_000)}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_idempotency_key_is_one_command()
    {
        var unit = await shared.Host.As(new Caller("幂等", Role.ConstructionUnit));
        var before = await shared.Host.Parts.Log.Head(TestContext.Current.CancellationToken);
        var first = (await unit.Post("/api/projects/propose-project", Proposal, "Idempotency-Key: 2026-0001")).Is(HttpStatusCode.Created);
        var second = (await unit.Post("/api/projects/propose-project", Proposal, "Idempotency-Key: 2026-0001")).Is(HttpStatusCode.Created);
        Assert.Equal((first["id"], first["version"]), (second["id"], second["version"]));
        Assert.Equal(("false", "true"), (first["repeated"], second["repeated"]));
        Assert.Equal(before + 1, await shared.Host.Parts.Log.Head(TestContext.Current.CancellationToken));

        var project = $"/api/projects/{first["id"]}";
        (await unit.Post($"{project}/submit-project-for-review", """{"on":"2024-02-01","budgetLines":["supervisionFee"]}""", "Idempotency-Key: 2026-0002")).Is(HttpStatusCode.OK);
        (await unit.Post($"{project}/submit-project-for-review", """{"on":"2024-02-01","budgetLines":["supervisionFee"]}""", "Idempotency-Key: 2026-0002")).Is(HttpStatusCode.OK).Json.Includes("""{"version":2,"repeated":true,"decision":{"outcome":"allowed","basis":"rule","textVersion":"2013-07-01","warnings":[],"obligations":[],"cites":["wuxi-19-1b"]}}""");
        (await unit.Post($"{project}/submit-project-for-review", """{"on":"2024-02-01","budgetLines":["security"]}""", "Idempotency-Key: 2026-0002")).Is(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        (await unit.Post($"{project}/correct-project", """{"name":"别名"}""", "Idempotency-Key: 2026-0002")).Is(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        (await unit.Post("/api/projects/propose-project", Proposal, "Idempotency-Key: 2026-0002")).Is(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        (await unit.Post("/api/projects/propose-project", Proposal, $"Idempotency-Key: {new string('k', 201)}")).Is(HttpStatusCode.BadRequest, "invalidIdempotencyKey");

        // Another key, though of the same name.
        var another = await shared.Host.As(new Caller("幂等", Role.ConstructionUnit));
        Assert.NotEqual(first["id"], (await another.Post("/api/projects/propose-project", Proposal, "Idempotency-Key: 2026-0001")).Is(HttpStatusCode.Created)["id"]);
    }

    [Fact]
    public async Task A_newer_version_fails_the_precondition()
    {
        var (unit, project) = await Opened();
        var seen = (await unit.Get(project)).Message.Headers.ETag!.Tag;
        (await unit.Post($"{project}/correct-project", """{"name":"甲"}""", $"If-Match: {seen}")).Is(HttpStatusCode.OK);
        var stale = (await unit.Post($"{project}/correct-project", """{"name":"乙"}""", $"If-Match: {seen}")).Is(HttpStatusCode.PreconditionFailed, "versionMismatch");
        Assert.Contains("2", stale["detail"], StringComparison.Ordinal);
        Assert.Equal("\"2\"", stale.Message.Headers.ETag?.Tag);
        (await unit.Post($"{project}/correct-project", """{"name":"丙"}""", "If-Match: *")).Is(HttpStatusCode.OK);
        (await unit.Post($"{project}/correct-project", """{"name":"丁"}""", "If-Match: 3")).Is(HttpStatusCode.BadRequest, "invalidIfMatch");
        (await unit.Post($"{project}/correct-project", """{"name":"丁"}""", "If-Match: \"x\"")).Is(HttpStatusCode.BadRequest, "invalidIfMatch");
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_version_one_wins()
    {
        var (unit, project) = await Opened();
        for (var version = 1; version <= 10; version++)
        {
            var match = $"If-Match: \"{version}\"";
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => unit.Post($"{project}/correct-project", $$"""{"name":"第{{i}}人"}""", match)));
            Assert.Equal([200, 412, 412, 412], answers.Select(a => (int)a.Status).Order());
        }
    }

    [Theory]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2026-01-16"}""", 422, "dayInFuture", "on")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":1.005}""", 400, "invalid", "amount")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":-1}""", 400, "invalid", "amount")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":1000000000000000}""", 400, "invalid", "amount")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":79228162514264337593543950335}""", 400, "invalidBody", "amount")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":1e999}""", 400, "invalidBody", "amount")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":"1"}""", 400, "invalidBody", "amount")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"publicShare":1.01}""", 400, "invalid", "publicShare")]
    [InlineData("""{"city":"wuxi","name":" ","unit":{"name":"局"}}""", 400, "invalid", "name")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"category":"castle"}""", 400, "invalidBody", "category")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2023-02-29"}""", 400, "invalidBody", "on")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"isSecret":true}""", 422, "notApplicable", null)]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"unknown":1}""", 400, "invalidBody", null)]
    [InlineData("""{"city":"wuxi","name":"平台","name":"平台","unit":{"name":"局"}}""", 400, "invalidBody", null)]
    [InlineData("""{"city":"wuxi","name":"a\u0000b","unit":{"name":"局"}}""", 400, "invalidText", "name")]
    [InlineData("""{"city":"wuxi","name":"\ud800","unit":{"name":"局"}}""", 400, "invalidText", null)]
    [InlineData("""{"city":"wuxi"}""", 400, "invalidBody", "name")]
    [InlineData("""{"city":"wuxi","name":null,"unit":{"name":"局"}}""", 400, "invalidBody", "name")]
    [InlineData("[]", 400, "invalidBody", "$")]
    [InlineData("null", 400, "invalidBody", "$")]
    [InlineData("{", 400, "invalidBody", "$")]
    public async Task What_is_wrong_with_a_command_is_said(string body, int status, string code, string? path)
    {
        var answer = (await (await shared.Host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", body)).Is((HttpStatusCode)status, code);
        Assert.All(new[] { "type", "title", "detail" }, member => Assert.NotEmpty(answer[member]));
        if (path is not null)
        {
            Assert.Equal(path, answer["path"]);
        }
    }

    [Fact]
    public async Task Bodies_of_another_kind_or_size_are_turned_away()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        (await unit.Post("/api/projects/propose-project", new StringContent(Proposal, Encoding.UTF8, "text/plain"))).Is(HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType");
        (await unit.Post("/api/projects/propose-project", Proposal + new string(' ', 300 * 1024))).Is(HttpStatusCode.RequestEntityTooLarge, "tooLarge");
        (await unit.Post("/api/projects/propose-project", Proposal + new string(' ', 3 * 1024 * 1024))).Is(HttpStatusCode.RequestEntityTooLarge);
        (await unit.Post("/api/projects/propose-project", new ByteArrayContent([]))).Is(HttpStatusCode.BadRequest, "invalidBody");
    }

    private async Task<(HttpClient Unit, string Project)> Opened()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        return (unit, $"/api/projects/{(await unit.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"]}");
    }
}

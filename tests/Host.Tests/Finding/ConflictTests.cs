using System.Net;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Finding;

/// <summary>Two officers at one entity: no change is lost unseen, and who comes late learns what there is now.</summary>
public sealed class ConflictTests
{
    [Fact]
    public async Task Who_comes_late_learns_the_newer_state_and_who_made_it()
    {
        await using var host = await RunningHost.Start();
        var (zhang, li) = (await host.As(new Caller("张三", Role.ConstructionUnit)), await host.As(new Caller("李四", Role.ConstructionUnit)));
        var project = $"/api/projects/{(await zhang.Post("/api/projects/propose-project", """{"city":"wuxi","name":"平台","unit":"局","on":"2024-01-08"}""")).Is(HttpStatusCode.Created)["id"]}";
        var seen = (await zhang.Get(project)).Message.Headers.ETag!.Tag;
        Assert.Equal(seen, (await li.Get(project)).Message.Headers.ETag!.Tag);

        (await zhang.Post($"{project}/submit-project-for-review", """{"on":"2024-02-01","budgetLines":["supervisionFee"]}""", $"If-Match: {seen}")).Is(HttpStatusCode.OK);
        var late = (await li.Post($"{project}/correct-project", """{"name":"李四的平台"}""", $"If-Match: {seen}")).Is(HttpStatusCode.PreconditionFailed, "versionMismatch");
        late.Json.Includes("""{"version":2,"changedAt":"2026-01-15T04:00:00+00:00","changedBy":{"name":"张三","command":"SubmitProjectForReview"},"stage":"underReview"}""");
        Assert.Equal("\"2\"", late.Message.Headers.ETag!.Tag);
        Assert.Equal("平台", (await li.Get(project)).Json!["state"]!["name"]!.ToString());

        (await li.Post($"{project}/correct-project", """{"name":"李四的平台"}""", $"If-Match: {late.Message.Headers.ETag.Tag}")).Is(HttpStatusCode.OK);
        (await zhang.Post($"{project}/submit-project-for-review", """{"on":"2024-02-01","budgetLines":["supervisionFee"]}""", $"If-Match: \"2\"")).Is(HttpStatusCode.PreconditionFailed).Json
            .Includes("""{"version":3,"changedBy":{"name":"李四","command":"CorrectProject"}}""");
    }

    [Fact]
    public async Task A_step_that_another_has_taken_already_answers_with_what_there_is_now()
    {
        await using var host = await RunningHost.Start();
        var (one, other) = (await host.As(new Caller("张三", Role.ProviderUnit)), await host.As(new Caller("李四", Role.ProviderUnit)));
        var resource = $"/api/resources/{(await one.Post("/api/resources/register-resource", """{"city":"tianjin","name":"库","owner":{"name":"局"}}""")).Is(HttpStatusCode.Created)["id"]}";
        var answers = await Task.WhenAll(one.Post($"{resource}/retire-resource"), other.Post($"{resource}/retire-resource"));
        Assert.Equal([200, 409], answers.Select(a => (int)a.Status).Order());
        var late = answers.Single(a => a.Status == HttpStatusCode.Conflict);
        late.Json.Includes("""{"code":"wrongStage","version":2,"stage":"retired"}""");
        Assert.Equal(late == answers[0] ? "李四" : "张三", late.Json!["changedBy"]!["name"]!.ToString());
    }

    [Fact]
    public async Task Of_two_officers_on_two_hosts_none_overwrites_the_other_unseen()
    {
        await using var host = await RunningHost.Start();
        await using var second = await RunningHost.Start(host.Store);
        var here = await host.As(Role.ConstructionUnit);
        var there = second.Client(here.DefaultRequestHeaders.Authorization!.Parameter);
        var project = $"/api/projects/{(await here.Post("/api/projects/propose-project", """{"city":"wuxi","name":"平台","unit":"局","on":"2024-01-08"}""")).Is(HttpStatusCode.Created)["id"]}";
        for (var version = 1; version <= 5; version++)
        {
            var answers = await Task.WhenAll(new[] { here, there }.Select((c, i) => c.Post($"{project}/correct-project", $$"""{"name":"第{{i}}人{{version}}"}""", $"If-Match: \"{version}\"")));
            Assert.Equal([200, 412], answers.Select(a => (int)a.Status).Order());
            Assert.Equal(version + 1, answers.Single(a => a.Status == HttpStatusCode.PreconditionFailed).Json!["version"]!.GetValue<int>());
        }
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Composing;
using InfoGov.Host.Demo;
using InfoGov.Host.Startup;

namespace InfoGov.Host.Tests.Demo;

public sealed class DemoTests
{
    [Fact]
    public async Task Two_stores_are_filled_with_the_same_projects()
    {
        using var first = new TemporaryStore();
        using var second = new TemporaryStore();
        await using var one = await Filled(first, 80);
        await using var other = await Filled(second, 80);

        string All(string table) => $"SELECT {string.Join(", ", one.Kinds.Tables.Single(t => t.Name == table).Columns.Select(c => c.Name))} FROM {table} ORDER BY id";
        foreach (var sql in new[] { All("projects"), All("acceptances"), "SELECT entity, act, on_day, provisions, caller FROM refusals ORDER BY id" })
        {
            var rows = await TemporaryStore.Query(one, sql);
            Assert.NotEmpty(rows);
            Assert.Equal(rows, await TemporaryStore.Query(other, sql));
        }
    }

    [Fact]
    public async Task The_default_demo_shows_every_stage_in_every_city_s_own_way()
    {
        using var store = new TemporaryStore();
        await using var host = await Filled(store, DemoFill.DefaultProjects);

        Assert.Equal(
            [
                "acceptanceFailed", "accepted", "approved", "closed", "completed", "contracted", "delivered", "filed", "proposed", "reviewRejected",
                "reviewed", "tenderPublished", "tested", "underConstruction", "underReview", "underWarranty",
            ],
            await TemporaryStore.Query(host, "SELECT DISTINCT stage FROM projects ORDER BY stage"));
        Assert.Equal(["beijing", "jilin", "tianjin", "wuxi", "zhengzhou"], await TemporaryStore.Query(host, "SELECT DISTINCT city FROM projects ORDER BY city"));
        Assert.NotEqual(["0"], await TemporaryStore.Query(host, "SELECT COUNT(*) FROM projects WHERE city = 'beijing' AND warranty_until IS NOT NULL"));
        Assert.NotEqual(["0"], await TemporaryStore.Query(host, "SELECT COUNT(*) FROM acceptances WHERE city = 'zhengzhou' AND kind = 'completion'"));
        Assert.Equal(
            ["ApproveProject|reviewOpinionMissing", "DeliverProject|acceptanceMissing", "ApplyForFunds|fundingBan"],
            await TemporaryStore.Query(host, "SELECT act, codes FROM refusals ORDER BY recorded_at"));
    }

    [Fact]
    public async Task A_rectification_is_overdue()
    {
        using var store = new TemporaryStore();
        await using var host = await Filled(store, DemoFill.DefaultProjects);
        var failed = Assert.Single(await TemporaryStore.Query(host, "SELECT stream FROM events WHERE type = 'PerformanceEvaluated' AND data LIKE '%failed%'"));

        await using var served = await ServedHost.Start(host);
        var project = await served.Http.GetFromJsonAsync<JsonElement>($"/api/projects/{failed.Split('/')[1]}", TestContext.Current.CancellationToken);
        var duty = Assert.Single(project.GetProperty("duties").EnumerateArray(), d => d.GetProperty("status").GetString() == "overdue");
        Assert.Equal(("Rectify", "2026-06-30"), (duty.GetProperty("type").GetString(), duty.GetProperty("due").GetString()));
    }

    [Fact]
    public async Task Every_public_set_has_rows_and_every_kind_has_entities()
    {
        using var store = new TemporaryStore();
        await using var host = await Filled(store, DemoFill.DefaultProjects);
        await using var served = await ServedHost.Start(host);
        foreach (var set in (await served.Http.GetFromJsonAsync<JsonElement>("/odata", TestContext.Current.CancellationToken)).GetProperty("value").EnumerateArray())
        {
            var rows = await served.Http.GetFromJsonAsync<JsonElement>($"/odata/{set.GetProperty("url").GetString()}?$top=1", TestContext.Current.CancellationToken);
            Assert.True(rows.GetProperty("value").GetArrayLength() == 1, $"{set.GetProperty("url").GetString()} has no row.");
        }

        Assert.Empty(host.Kinds.All.Where(k => k.IsListed).Select(k => k.Name).Except(await TemporaryStore.Query(host, "SELECT DISTINCT kind FROM entities")));
        Assert.Contains("ReplyDisclosureRequest", await TemporaryStore.Query(host, "SELECT DISTINCT type FROM duties WHERE state = 'overdue' OR (state = 'pending' AND due < '2026-07-01')"));
    }

    [Fact]
    public async Task A_demo_store_says_so_whether_a_demo_was_asked_for_or_not()
    {
        using var store = new TemporaryStore();
        await using (var empty = await store.Open())
        {
            Assert.False(await DemoFill.IsDemo(empty, TestContext.Current.CancellationToken));
        }

        await using var host = await Filled(store, 1);
        Assert.True(await DemoFill.IsDemo(host, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_store_with_projects_is_left_as_it_is()
    {
        using var store = new TemporaryStore();
        await using var host = await Filled(store, 1);
        var head = await host.Log.Head(TestContext.Current.CancellationToken);

        Assert.Equal(0, await Fill(host, 1));
        Assert.Equal(head, await host.Log.Head(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Keys_are_printed_for_every_role_and_stand_nowhere_in_the_store()
    {
        using var store = new TemporaryStore();
        await using var host = await store.Open();
        await using var output = new StringWriter();
        await DemoKeys.Print(host, "http://localhost", output, TestContext.Current.CancellationToken);

        string[] lines = [.. output.ToString().Split('\n').Where(l => l.Contains(" ig_", StringComparison.Ordinal) && !l.Contains("curl", StringComparison.Ordinal))];
        Assert.Contains(lines, l => l.StartsWith("administrator ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("districtInformatizationAuthority ", StringComparison.Ordinal));
        var secrets = lines.Select(l => l.Split('_')[^1].Trim()).ToArray();
        Assert.All(secrets, secret => Assert.Equal(64, secret.Length));
        var events = string.Join('\n', await TemporaryStore.Query(host, "SELECT data FROM events"));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, events, StringComparison.Ordinal));
    }

    private static async Task<InfoGovHost> Filled(TemporaryStore store, int projects)
    {
        var host = await store.Open();
        await Fill(host, projects);
        return host;
    }

    private static async Task<long> Fill(InfoGovHost host, int projects)
    {
        using var bar = new ProgressBar("Filling", TextWriter.Null);
        return await DemoFill.Run(host, projects, bar.Report, TestContext.Current.CancellationToken);
    }
}

using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Entities;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Demo;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Proof;

/// <summary>What the law answered can be taken away and asked again without the installation that answered.</summary>
public sealed class ReceiptTests
{
    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task An_accepted_act_and_a_refused_one_are_confirmed_offline(string store)
    {
        await using var host = await EitherStore.Start(store);
        var unit = await host.As(new Caller("张三", Role.ConstructionUnit, Unit: "甲局"));
        var proposed = (await unit.Post("/api/projects/propose-project?receipt=true", """{"city":"wuxi","name":"停车","unit":"甲局","amount":5200000.50,"publicShare":0.5,"on":"2024-01-02"}""")).Is(HttpStatusCode.Created);
        var fetched = (await unit.Get(proposed["receiptAt"])).Is(HttpStatusCode.OK);
        Assert.Equal("text/plain", fetched.MediaType);
        Assert.Equal(proposed["receipt"], fetched.Text);
        var said = Said(fetched.Text);
        said.Includes($$"""{"by":"constructionUnit","entity":"project/{{proposed["id"]}}","textVersion":"2013-07-01"}""");
        said["asked"].Includes("""{"city":"wuxi","act":"ProposeProject","on":"2024-01-02"}""");
        Assert.DoesNotContain("张三", fetched.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("甲局", fetched.Text, StringComparison.Ordinal);
        var at = Receipt.Parse(said.ToJsonString()).Event!;
        Assert.NotEmpty(at.Path!);
        Assert.Null(Disclosure.Proof.SignedReceipt.FlawOf(at, Suites.Suite.Default));
        Assert.Contains("does not lead", Disclosure.Proof.SignedReceipt.FlawOf(at with { Path = [.. at.Path!.SkipLast(1), new string('0', 64)] }, Suites.Suite.Default), StringComparison.Ordinal);
        Assert.Contains("does not lead", Disclosure.Proof.SignedReceipt.FlawOf(at with { Position = at.Position - 1 }, Suites.Suite.Default), StringComparison.Ordinal);
        Assert.Equal(await Leaf(host, said["event"]!["position"]!.GetValue<long>()), $"{said["event"]!["leaf"]} {said["event"]!["root"]}");

        var refused = (await unit.Post($"/api/projects/{proposed["id"]}/deliver-project?receipt=true", """{"on":"2024-06-03"}""")).Is(HttpStatusCode.UnprocessableEntity, "refused");
        Assert.Contains("wuxi-21-1 acceptanceMissing", Said(refused["receipt"])["findings"]!["refusals"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Null((await unit.Post($"/api/projects/{proposed["id"]}/deliver-project", """{"on":"2024-06-03"}""")).Json!["receipt"]);
        var key = (await host.Public.Get("/log/key")).Text;
        Assert.Equal(0, await Replay(fetched.Text, key));
        Assert.Equal(0, await Replay(refused.Text, key));
    }

    [Fact]
    public async Task What_was_only_asked_has_a_receipt_where_it_is_asked_for_and_the_answer_is_what_it_was()
    {
        await using var host = await RunningHost.Start();
        var without = (await host.Public.Post("/api/compliance/decide", Plain)).Is(HttpStatusCode.OK);
        var with = (await host.Public.Post("/api/compliance/decide?receipt=true", Plain)).Is(HttpStatusCode.OK);
        Assert.Equal(0, await Replay(with.Text, (await host.Public.Get("/log/key")).Text));
        with.Json!.AsObject().Remove("receipt");
        Assert.Equal(without.Text, with.Json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        (await host.Public.Post("/api/compliance/decide?receipt=perhaps", Plain)).Is(HttpStatusCode.BadRequest, "invalidRequest");
    }

    [Fact]
    public async Task Whatever_is_changed_in_a_receipt_is_found()
    {
        await using var host = await RunningHost.Start();
        var key = (await host.Public.Get("/log/key")).Text;
        var receipt = (await host.Public.Post("/api/compliance/decide?receipt=true", Plain)).Is(HttpStatusCode.OK)["receipt"];
        Assert.Equal(0, await Replay(receipt, key));
        foreach (var (from, to) in new[] { ("0.5", "0"), ("2024-06-03", "2024-06-04"), ("acceptanceMissing", "acceptanceFailed"), ("refused", "allowed"), ("2013-07-01", "2010-05-01"), ("anybody", "citizen"), ("DeliverProject", "AcceptProject") })
        {
            Assert.Contains(from, receipt, StringComparison.Ordinal);
            Assert.Equal(Cli.Findings, await Replay(receipt.Replace(from, to, StringComparison.Ordinal), key));
        }

        await using var other = await RunningHost.Start();
        Assert.Equal(Cli.Findings, await Replay(receipt, (await other.Public.Get("/log/key")).Text));
        Assert.Equal(Cli.Failed, await Replay("{}", key));
        Assert.Equal(Cli.Failed, await Replay(receipt, "no key"));
    }

    [Fact]
    public async Task A_signed_receipt_that_the_law_contradicts_or_whose_text_is_unknown_says_so()
    {
        await using var host = await RunningHost.Start();
        var key = (await host.Public.Get("/log/key")).Text;
        var sign = (Disclosure.SignReceipt)host.App.Services.GetService(typeof(Disclosure.SignReceipt))!;
        var true_ = Receipt.Parse(Said((await host.Public.Post("/api/compliance/decide?receipt=true", Plain)).Is(HttpStatusCode.OK)["receipt"]).ToJsonString());
        var findings = new Dictionary<string, string[]>(true_.Findings, StringComparer.Ordinal) { ["outcome"] = ["allowed"], ["refusals"] = [] };
        foreach (var (wrong, why) in new[] { (true_ with { Findings = findings }, "outcome: the receipt says"), (true_ with { TextVersion = new DateOnly(2031, 1, 1) }, "does not know the text of 2031-01-01") })
        {
            Assert.Contains(why, string.Join('\n', wrong.Replay(host.Parts.Lawbook.Find)), StringComparison.Ordinal);
            Assert.Equal(Cli.Findings, await Replay(await sign(wrong, TestContext.Current.CancellationToken), key));
        }
    }

    [Fact]
    public async Task Receipts_are_for_whoever_sees_the_entity_and_secrets_have_none()
    {
        await using var host = await RunningHost.Start();
        var unit = await host.As(new Caller("建设", Role.ConstructionUnit, Unit: "甲局"));
        var at = (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车","unit":"甲局"}""")).Is(HttpStatusCode.Created)["receiptAt"];
        (await (await host.As(new Caller("另一", Role.ConstructionUnit, Unit: "乙局"))).Get(at)).Is(HttpStatusCode.Forbidden, "notAddressee");
        (await unit.Get($"{at[..^1]}9")).Is(HttpStatusCode.NotFound, "noSuchReceipt");
        (await unit.Post($"{at.Replace("/receipts/1", "", StringComparison.Ordinal)}/note", """{"text":"备注"}""")).Is(HttpStatusCode.OK);
        (await unit.Get($"{at[..^1]}2")).Is(HttpStatusCode.NotFound, "noSuchReceipt");
        (await (await host.As(new Caller("保密局", Role.SecrecyAuthority, Unit: "保密局"))).Post($"{at.Replace("/receipts/1", "", StringComparison.Ordinal)}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        (await unit.Get(at)).Is(HttpStatusCode.UnprocessableEntity, "notApplicable");
    }

    [Fact]
    public async Task Every_act_of_the_demonstration_is_confirmed()
    {
        await using var host = await RunningHost.Start(today: new DateOnly(2026, 11, 27));
        using var bar = new ProgressBar("Filling", TextWriter.Null);
        await DemoFill.Run(host.Parts, projects: 10, bar.Report, TestContext.Current.CancellationToken);
        List<string> wrong = [];
        var acts = 0;
        foreach (var kind in host.Parts.Kinds.All)
        {
            foreach (var key in await TemporaryStore.Query(host.Parts, $"SELECT key FROM entities WHERE kind = '{kind.Name}'"))
            {
                foreach (var entry in await host.Parts.Grains.History(new EntityId(kind.Name, key), TestContext.Current.CancellationToken))
                {
                    if (entry.Context.Finding is { Stated: { } stated } finding)
                    {
                        acts++;
                        var receipt = new Receipt(Receipt.Question(finding.City, finding.Act, entry.Context.On, stated), finding.TextVersion, "", StatedFindings.Of(finding), "", default);
                        wrong.AddRange(Receipt.Parse(receipt.ToString()).Replay(host.Parts.Lawbook.Find).Select(w => $"{key} {finding.Act}: {w} {stated}"));
                    }
                }
            }
        }

        Assert.True(acts > 100, $"{acts}");
        Assert.Empty(wrong);
    }

    private const string Plain = """{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":0.5}}}}""";

    private static JsonNode Said(string note) => JsonNode.Parse(note.Split('\n')[1])!;

    private static async Task<string> Leaf(RunningHost host, long position)
    {
        var found = (await Log.EventRoots.LeafAt(host.Parts.Log, position, TestContext.Current.CancellationToken))!.Value;
        return $"{found.Leaf} {found.Root}";
    }

    private static async Task<int> Replay(string receipt, string key)
    {
        using var store = new TemporaryStore();
        var file = store.File("receipt");
        await File.WriteAllTextAsync(file, receipt, TestContext.Current.CancellationToken);
        return await store.Run("replay", file, "--key", key);
    }
}

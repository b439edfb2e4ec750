using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using InfoGov.Disclosure.Proof.Verifying;
using InfoGov.Disclosure;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Tests.Notices;
using InfoGov.Host.Tests.Proof;
using InfoGov.Law;
using Microsoft.Data.Sqlite;

namespace InfoGov.Host.Tests.Bulk;

/// <summary>The public record is there to be taken away whole.</summary>
public sealed class BulkTests
{
    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Each_day_that_is_over_has_a_manifest_chained_to_the_one_before(string store)
    {
        var clock = new SetClock();
        await using var host = await EitherStore.Start(store, clock);
        Assert.Empty((await host.Public.Get("/bulk")).Is(HttpStatusCode.OK).Json!["days"]!.AsArray());
        clock.Advance(TimeSpan.FromDays(1));
        await Propose(host, "甲");
        await Propose(host, "乙");
        clock.Advance(TimeSpan.FromDays(3));
        await Propose(host, "丙");
        var days = (await host.Public.Get("/bulk")).Is(HttpStatusCode.OK).Json!["days"]!.AsArray();
        Assert.Equal(["2026-01-15", "2026-01-16"], days.Select(day => day!["day"]!.ToString()));
        string? previous = null;
        foreach (var day in days)
        {
            var text = (await host.Public.Get(day!["manifest"]!.ToString())).Is(HttpStatusCode.OK).Text;
            var manifest = JsonNode.Parse(text)!;
            Assert.Equal(previous, manifest["previous"]?.ToString());
            previous = Sha256(text);
            Assert.Equal(previous, day["sha256"]!.ToString());
            var entries = (await host.Public.Get(day["entries"]!.ToString())).Is(HttpStatusCode.OK).Text;
            Assert.Equal(Sha256(entries), manifest["files"]![0]!["sha256"]!.ToString());
            Assert.Equal((long)manifest["files"]![0]!["rows"]!, entries.Count(c => c == '\n'));
            var inclusion = (await host.Public.Get($"/log/proofs/inclusion?position=1&size={manifest["last"]}")).Json!;
            Assert.Equal(inclusion["root"]!.ToString(), manifest["root"]!.ToString());
        }

        var changes = (await host.Public.Get("/bulk/2026-01-16/changes.ndjson")).Is(HttpStatusCode.OK).Text;
        Assert.Equal(2, changes.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("\"Name\":\"甲\"", changes, StringComparison.Ordinal);
        (await host.Public.Get("/bulk/2026-01-17/manifest.json")).Is(HttpStatusCode.NotFound, "noSuchDay");
        (await host.Public.Get("/bulk/2026-01-19/manifest.json")).Is(HttpStatusCode.NotFound, "noSuchDay");
        (await host.Public.Get("/bulk/today/entries.ndjson")).Is(HttpStatusCode.NotFound, "noSuchDay");
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task The_record_of_a_city_is_one_file_that_proves_itself_without_any_server(string store)
    {
        using var folder = new TemporaryStore();
        var file = folder.File("wuxi.db");
        string id, key;
        await using (var host = await EitherStore.Start(store))
        {
            (id, key) = (await Propose(host, "智慧停车"), (await host.Public.Get("/log/key")).Text.Trim());
            await File.WriteAllBytesAsync(file, await host.Public.GetByteArrayAsync("/bulk/cities/wuxi.db", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            foreach (var url in (string[])["/bulk/cities/atlantis.db", "/bulk/oc4ids.json?city=atlantis", "/bulk/ocds.json?city=atlantis", "/atom?city=atlantis"])
            {
                (await host.Public.Get(url)).Is(HttpStatusCode.NotFound, "unknownCity");
            }
        }

        Assert.Equal($"{id}|智慧停车|5200000.5|1", await Query(file, """SELECT "Id" || '|' || "Name" || '|' || "Amount" || '|' || "Funding" FROM "Projects" """));
        Assert.Equal("wuxi", await Query(file, """SELECT "Id" FROM "Cities" """));
        Assert.Equal(0, await Run("verify-log", file, "--key", key));
        Assert.Equal(0, await Run("verify-log", file));
        File.Copy(file, folder.File("emptied.db"));
        await Query(folder.File("emptied.db"), "UPDATE entries SET content = NULL, salt = NULL WHERE content LIKE '%智慧停车%'");
        Assert.Contains("has been emptied", (await DisclosureLog.Verify(folder.File("emptied.db"), key, cancellation: TestContext.Current.CancellationToken)).Findings[0], StringComparison.Ordinal);
        await Query(file, "UPDATE entries SET content = replace(content, '智慧', '愚蠢')");
        var verdict = await DisclosureLog.Verify(file, key, cancellation: TestContext.Current.CancellationToken);
        Assert.Contains("holds another content", Assert.Single(verdict.Findings), StringComparison.Ordinal);
        await Query(file, "UPDATE entries SET operation = 'remove', digest = NULL, content = NULL WHERE content LIKE '%愚蠢%'");
        verdict = await DisclosureLog.Verify(file, key, cancellation: TestContext.Current.CancellationToken);
        Assert.Contains("is not the one under the checkpoint", Assert.Single(verdict.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_writes_sets_and_cities_into_files()
    {
        using var store = new TemporaryStore();
        await (await store.Open()).DisposeAsync();

        foreach (var form in (string[])["csv", "ndjson", "xlsx", "parquet"])
        {
            Assert.Equal(0, await store.Run("export", "set", "Provisions", store.File($"provisions.{form}"), "--city", "wuxi"));
            Assert.True(new FileInfo(store.File($"provisions.{form}")).Length > 1000);
        }

        var csv = await File.ReadAllTextAsync(store.File("provisions.csv"), TestContext.Current.CancellationToken);
        Assert.StartsWith("Id,Provision,City,", csv, StringComparison.Ordinal);
        Assert.Equal(0, await store.Run("export", "city", "wuxi", store.File("wuxi.db")));
        Assert.Equal(0, await Run("verify-log", store.File("wuxi.db")));
        Assert.Equal(3, await store.Run("export", "city", "wuxi", store.File("wuxi.db")));
        Assert.Equal(3, await store.Run("export", "set", "Nothing", store.File("x.csv")));
        Assert.Equal(3, await store.Run("export", "set", "Provisions", store.File("x.doc")));
        Assert.False(File.Exists(store.File("x.csv.part")));
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task The_newest_records_of_a_city_and_a_set_are_an_Atom_feed(string store)
    {
        await using var host = await EitherStore.Start(store);
        var first = await Propose(host, "甲");
        var second = await Propose(host, "乙");
        var answer = (await host.Public.Get("/atom?city=wuxi&set=Projects")).Is(HttpStatusCode.OK);
        Assert.Equal("application/atom+xml", answer.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(answer.Text).Root!;
        Assert.Equal([$"/odata/Projects('{second}')", $"/odata/Projects('{first}')"], feed.Elements(atom + "entry").Select(e => e.Element(atom + "link")!.Attribute("href")!.Value));
        Assert.Equal(["信息化工程项目：乙", "信息化工程项目：甲"], feed.Elements(atom + "entry").Select(e => e.Element(atom + "title")!.Value));
        Assert.All(feed.Elements(atom + "entry"), entry => Assert.StartsWith("tag:", entry.Element(atom + "id")!.Value, StringComparison.Ordinal));
        (await (await host.As(Role.SecrecyAuthority)).Post($"/api/projects/{second}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("乙", (await host.Public.Get("/atom")).Text, StringComparison.Ordinal);
        Assert.Single(XDocument.Parse((await host.Public.Get("/atom?limit=1")).Text).Root!.Elements(atom + "entry"));
        (await host.Public.Get("/atom?set=Nothing")).Is(HttpStatusCode.NotFound, "noSuchSet");
        (await host.Public.Get("/atom?limit=1000")).Is(HttpStatusCode.BadRequest, "invalidQuery");
    }

    [Fact]
    public async Task The_catalogue_is_DCAT_and_every_address_in_it_answers()
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite);
        await Propose(host, "甲");
        var answer = (await host.Public.Get("/catalog")).Is(HttpStatusCode.OK);
        Assert.Equal("application/ld+json", answer.MediaType);
        var catalogue = JsonNode.Parse(answer.Text)!;
        Assert.Equal("dcat:Catalog", catalogue["@type"]!.ToString());
        Assert.All((string[])["dct:title", "dct:description", "dct:publisher", "dcat:dataset"], member => Assert.NotNull(catalogue[member]));
        var datasets = catalogue["dcat:dataset"]!.AsArray();
        Assert.Contains(datasets, set => set!["dct:identifier"]?.ToString() == "Projects" && set["dct:modified"] is not null);
        foreach (var dataset in datasets)
        {
            Assert.All((string[])["@id", "dct:title", "dct:description"], member => Assert.NotNull(dataset![member]));
            foreach (var distribution in dataset!["dcat:distribution"]!.AsArray().Where(d => !d!["@id"]!.ToString().Contains("$format", StringComparison.Ordinal)))
            {
                (await host.Public.Get(distribution!["dcat:accessURL"]!["@id"]!.ToString())).Is(HttpStatusCode.OK);
            }
        }
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Task<int> Run(params string[] arguments) => Cli.Root().Parse(arguments).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<string?> Query(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }

    private static async Task<string> Propose(RunningHost host, string name) =>
        (await (await host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", new JsonObject
        {
            ["city"] = "wuxi", ["name"] = name, ["unit"] = new JsonObject { ["name"] = "局" }, ["on"] = "2024-01-08", ["amount"] = 5200000.5m, ["publicShare"] = 1,
        })).Is(HttpStatusCode.Created)["id"];
}

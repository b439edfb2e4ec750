using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using InfoGov.Disclosure.Proof.Verifying;
using InfoGov.Disclosure;
using InfoGov.Host.CommandLine;
using InfoGov.Law;
using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Host.Tests.Proof;

/// <summary>The public record proves itself to somebody who trusts nobody.</summary>
public sealed class LogTests
{
    private const string Proposal = """{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-08","amount":5200000.5,"publicShare":1}""";

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task A_row_of_the_feed_follows_from_the_signed_checkpoint_by_hand(string store)
    {
        await using var host = await EitherStore.Start(store);
        var id = await Propose(host);
        var proof = (await host.Public.Get($"/log/rows/Projects/{id}")).Is(HttpStatusCode.OK).Json!;
        var entry = proof["entries"]!.AsArray()[^1]!;

        // The row as the feed shows it, in canonical form, under the salt, is the digest.
        var request = new HttpRequestMessage(HttpMethod.Get, $"/odata/Projects('{id}')") { Headers = { { "Accept", "application/json;odata.metadata=none;IEEE754Compatible=true" } } };
        var row = (await host.Public.Ask(request)).Is(HttpStatusCode.OK).Json!.AsObject();
        var canonical = "{" + string.Join(',', row.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"\"{m.Key}\":{(m.Value is null ? "null" : $"\"{m.Value}\"")}")) + "}";
        Assert.Contains("\"Amount\":\"5200000.50\"", canonical, StringComparison.Ordinal);
        Assert.Equal(entry["digest"]!.ToString(), Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(entry["salt"]!.ToString()), .. Encoding.UTF8.GetBytes(canonical)])));

        // The digest is in the header, the header is the leaf, and the leaf is in the tree.
        var header = $$"""{"at":"{{entry["at"]}}","digest":"{{entry["digest"]}}","key":"{{id}}","operation":"put","set":"Projects"}""";
        var leaf = SHA256.HashData([0, .. Encoding.UTF8.GetBytes(header)]);
        Assert.Equal(entry["leaf"]!.ToString(), Convert.ToHexStringLower(leaf));
        foreach (var (name, asked) in ((string, string)[])[("Prefer", "include-annotations=\"InfoGov.*\""), ("Accept", "application/json;metadata=full")])
        {
            var annotated = (await host.Public.Ask(new HttpRequestMessage(HttpMethod.Get, $"/odata/Projects?$filter=Id eq '{id}'") { Headers = { { name, asked } } })).Is(HttpStatusCode.OK).Json!;
            Assert.Equal(entry["leaf"]!.ToString(), annotated["value"]![0]!["@InfoGov.LeafHash"]!.ToString());
        }

        var checkpoint = proof["checkpoint"]!.ToString().Split('\n');
        Assert.True(Merkle.Proof.Includes(Suite.Default, leaf, (long)entry["position"]! - 1, (long)proof["size"]!, Hashes(proof["inclusion"]!), Convert.FromBase64String(checkpoint[2])));
        Assert.Equal(proof["checkpoint"]!.ToString(), (await host.Public.Get("/log/checkpoint")).Text);
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task The_log_only_grows_and_proves_it(string store)
    {
        await using var host = await EitherStore.Start(store);
        var before = (await host.Public.Get("/log")).Is(HttpStatusCode.OK).Json!;
        await Propose(host);
        var after = (await host.Public.Get("/log")).Is(HttpStatusCode.OK).Json!;
        var (from, to) = ((long)before["size"]!, (long)after["size"]!);
        Assert.Equal(from + 1, to);
        Assert.True(from > 300, "the law itself is public from the first start on");
        var proof = (await host.Public.Get($"/log/proofs/consistency?from={from}&to={to}")).Is(HttpStatusCode.OK).Json!;
        Assert.Equal(before["root"]!.ToString(), proof["fromRoot"]!.ToString());
        Assert.True(Merkle.Proof.IsConsistent(Suite.Default, from, Convert.FromHexString(before["root"]!.ToString()), to, Convert.FromHexString(after["root"]!.ToString()), Hashes(proof["path"]!)));
        var included = (await host.Public.Get($"/log/proofs/inclusion?position=3&size={from}")).Is(HttpStatusCode.OK).Json!;
        Assert.True(Merkle.Proof.Includes(Suite.Default, Convert.FromHexString(included["leaf"]!.ToString()), 2, from, Hashes(included["path"]!), Convert.FromHexString(before["root"]!.ToString())));
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Tiles_and_bundles_hold_the_tree_as_tlog_tiles_has_it(string store)
    {
        await using var host = await EitherStore.Start(store);
        var size = (long)(await host.Public.Get("/log")).Json!["size"]!;
        var leaves = await host.Public.GetByteArrayAsync("/log/tile/0/000", TestContext.Current.CancellationToken);
        var bundle = await host.Public.GetByteArrayAsync("/log/tile/entries/000", TestContext.Current.CancellationToken);
        Assert.Equal(256 * 32, leaves.Length);
        var frontier = new Frontier(Suite.Default);
        for (var (at, leaf) = (0, 0); at < bundle.Length; leaf++)
        {
            var length = (bundle[at] << 8) + bundle[at + 1];
            var hash = Suite.Default.Leaf(bundle.AsSpan(at + 2, length));
            Assert.Equal(leaves[(leaf * 32)..((leaf + 1) * 32)], hash);
            frontier.Add(hash);
            at += 2 + length;
        }

        Assert.Equal(256, frontier.Size);
        Assert.Equal(frontier.Root(), await host.Public.GetByteArrayAsync($"/log/tile/1/000.p/1", TestContext.Current.CancellationToken));
        Assert.Equal(size % 256 * 32, (await host.Public.GetByteArrayAsync($"/log/tile/0/{size / 256:000}.p/{size % 256}", TestContext.Current.CancellationToken)).Length);
        (await host.Public.Get($"/log/tile/0/{size / 256:000}")).Is(HttpStatusCode.NotFound, "noSuchTile");
        (await host.Public.Get("/log/tile/9/000")).Is(HttpStatusCode.NotFound, "noSuchTile");
        (await host.Public.Get("/log/tile/0/abc")).Is(HttpStatusCode.NotFound, "noSuchTile");
    }

    [Theory]
    [InlineData("/log/rows/Projects/none", HttpStatusCode.NotFound, "noSuchRow")]
    [InlineData("/log/proofs/inclusion?position=0", HttpStatusCode.BadRequest, "invalidQuery")]
    [InlineData("/log/proofs/inclusion?position=1&size=999999", HttpStatusCode.BadRequest, "invalidQuery")]
    [InlineData("/log/proofs/consistency?from=0", HttpStatusCode.BadRequest, "invalidQuery")]
    [InlineData("/log/proofs/consistency?from=5&to=4", HttpStatusCode.BadRequest, "invalidQuery")]
    [InlineData("/log/entries?after=-1", HttpStatusCode.BadRequest, "invalidQuery")]
    public async Task A_question_that_makes_no_sense_is_told_so(string url, HttpStatusCode status, string code)
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite);
        (await host.Public.Get(url)).Is(status, code);
    }

    [Theory]
    [InlineData(EitherStore.Sqlite, "", "")]
    [InlineData(EitherStore.Postgres, "", "")]
    [InlineData(EitherStore.Sqlite, "UPDATE projects SET name = '别的'", "is shown otherwise than the log last said")]
    [InlineData(EitherStore.Postgres, "UPDATE projects SET name = '别的'", "is shown otherwise than the log last said")]
    [InlineData(EitherStore.Sqlite, "DELETE FROM projects", "is not shown, and the log does not say that it was removed")]
    [InlineData(EitherStore.Postgres, "DELETE FROM projects", "is not shown, and the log does not say that it was removed")]
    [InlineData(EitherStore.Postgres, "INSERT INTO thresholds (id, city, key, amount, effective_from, set_on, legal_basis) VALUES ('x', 'wuxi', 'k', 1, '2001-01-01', '2001-01-01', '')", "is shown, and the log does not say that it is public")]
    [InlineData(EitherStore.Sqlite, "DELETE FROM disclosures WHERE position = 7", "entries are missing or out of order")]
    [InlineData(EitherStore.Postgres, "DELETE FROM disclosures WHERE position = 7", "entries are missing or out of order")]
    [InlineData(EitherStore.Sqlite, "UPDATE disclosures SET content = replace(content, '平台', '别的')", "holds another content than its digest says")]
    [InlineData(EitherStore.Postgres, "UPDATE disclosures SET content = replace(content, '平台', '别的')", "holds another content than its digest says")]
    [InlineData(EitherStore.Sqlite, "UPDATE disclosures SET recorded_at = '2001-01-01T00:00:00.0000000Z' WHERE position = 7", "is dated back")]
    [InlineData(EitherStore.Postgres, "UPDATE disclosures SET recorded_at = '2001-01-01T00:00:00.0000000Z' WHERE position = 7", "is dated back")]
    [InlineData(EitherStore.Sqlite, "UPDATE disclosures SET position = -1 WHERE position = 7; UPDATE disclosures SET position = 7 WHERE position = 8; UPDATE disclosures SET position = 8 WHERE position = -1", "changed, dropped, added or reordered")]
    [InlineData(EitherStore.Postgres, "UPDATE disclosures SET position = -1 WHERE position = 7; UPDATE disclosures SET position = 7 WHERE position = 8; UPDATE disclosures SET position = 8 WHERE position = -1", "changed, dropped, added or reordered")]
    public async Task Somebody_outside_finds_what_was_changed_directly_in_the_database(string store, string sql, string finding)
    {
        await using var host = await EitherStore.Start(store);
        await Propose(host);
        await host.Public.Get("/log/checkpoint");
        if (sql.Length > 0)
        {
            await EitherStore.Tamper(host, sql);
        }

        var verdict = await DisclosureLog.Verify(host.Address.ToString(), cancellation: TestContext.Current.CancellationToken);
        if (sql.Length == 0)
        {
            Assert.Empty(verdict.Findings);
            Assert.Empty(await Store.Findings(host));
        }
        else
        {
            Assert.Contains(verdict.Findings, found => found.Contains(finding, StringComparison.Ordinal));
            Assert.NotEmpty(await Store.Findings(host));
        }
    }

    [Fact]
    public async Task Verify_log_remembers_what_it_saw_and_finds_a_log_that_was_written_anew()
    {
        using var folder = new TemporaryStore();
        var (remembered, key) = (folder.File("checkpoint"), "");
        await using (var host = await EitherStore.Start(EitherStore.Sqlite))
        {
            await Propose(host);
            key = (await host.Public.Get("/log/key")).Text.Trim();
            Assert.Equal(0, await Run("verify-log", host.Address.ToString(), "--remember", remembered, "--key", key));
            Assert.Equal(0, await Run("verify-log", host.Address.ToString(), "--remember", remembered, "--key", key));
            var file = host.Store["Data Source=".Length..];
            Assert.Equal(0, await Run("verify-log", file, "--remember", remembered, "--key", key));
            Assert.Equal(3, await Run("verify-log", file));

            // Whoever holds the key can sign another history, but not without anybody noticing.
            await EitherStore.Tamper(host, """
                DROP TRIGGER disclosure_checkpoints_no_delete; DELETE FROM disclosure_checkpoints; DELETE FROM disclosure_nodes;
                DELETE FROM disclosures WHERE row_set = 'Projects'; DELETE FROM projects
                """);
            Assert.Equal(0, await Run("verify-log", host.Address.ToString(), "--key", key));
            Assert.Equal(1, await Run("verify-log", host.Address.ToString(), "--remember", remembered, "--key", key));
        }

        await using var other = await EitherStore.Start(EitherStore.Sqlite);
        Assert.Equal(3, await Run("verify-log", other.Address.ToString(), "--key", key));
        Assert.Equal(3, await Run("verify-log", other.Address.ToString(), "--key", "no key"));
        Assert.Equal(3, await Run("verify-log", "http://127.0.0.1:1"));
    }

    [Fact]
    public async Task What_is_found_secret_is_erased_and_the_log_stays_whole()
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite);
        var id = await Propose(host);
        var before = await DisclosureLog.Verify(host.Address.ToString(), cancellation: TestContext.Current.CancellationToken);
        (await (await host.As(Role.SecrecyAuthority)).Post($"/api/projects/{id}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("\"Name\":\"平台\"", (await host.Public.Get("/log/entries?after=0")).Text, StringComparison.Ordinal);
        Assert.Equal("remove", (await host.Public.Get($"/log/rows/Projects/{id}")).Json!["entries"]!.AsArray()[^1]!["operation"]!.ToString());
        Assert.Empty((await DisclosureLog.Verify(host.Address.ToString(), before.Key, before.Checkpoint, cancellation: TestContext.Current.CancellationToken)).Findings);
        Assert.Empty(await Store.Findings(host));
    }

    private static Task<int> Run(params string[] arguments) => Cli.Root().Parse(arguments).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    private static byte[][] Hashes(JsonNode path) => [.. path.AsArray().Select(hash => Convert.FromBase64String(hash!.ToString()))];

    private static async Task<string> Propose(RunningHost host) =>
        (await (await host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"];
}

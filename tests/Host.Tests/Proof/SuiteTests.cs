using System.Net;
using InfoGov.Disclosure.Proof;
using InfoGov.Disclosure.Proof.Verifying;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Merkle;
using InfoGov.Suites;
using InfoGov.Tests;

namespace InfoGov.Host.Tests.Proof;

/// <summary>A store of SM2 and SM3 proves all that one of Ed25519 and SHA-256 proves, by its own algorithms from end to end.</summary>
public sealed class SuiteTests
{
    private const string Proposal = """{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-08","amount":5200000.5,"publicShare":1}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_the_command_to_the_restored_backup_in_the_other_database(bool fromPostgres)
    {
        using var files = new TemporaryStore();
        var source = fromPostgres ? await SharedPostgres.NewDatabase() : files.ConnectionString;
        var target = fromPostgres ? files.ConnectionString : await SharedPostgres.NewDatabase();
        await Make(source);
        string key, id;
        var (remembered, receipt, witnessed, record) = (files.File("remembered"), files.File("receipt"), files.File("witnessed"), files.File("wuxi.db"));
        var second = Convert.ToBase64String(Suite.Sm.NewSecret());
        await using (var host = await RunningHost.Start(source, settings: new(StringComparer.Ordinal) { ["Proof:WitnessKey"] = second }))
        {
            var unit = await host.As(Role.ConstructionUnit);
            var proposed = (await unit.Post("/api/projects/propose-project?receipt=true", Proposal)).Is(HttpStatusCode.Created);
            id = proposed["id"];
            await File.WriteAllTextAsync(receipt, proposed["receipt"], Cancellation);
            key = (await host.Public.Get("/log/key")).Text.Trim();
            var shown = (await host.Public.Get("/log")).Is(HttpStatusCode.OK);
            Assert.Equal(("SM2/SM3", key), (shown["suite"], shown["key"]));
            Assert.Same(Suite.Sm, VerifierKey.Parse(key).Suite);
            Assert.Same(Suite.Sm, VerifierKey.Parse(shown["witness"]).Suite);
            Assert.Equal(0, await Run("verify-log", host.Address.ToString(), "--key", key, "--witness", shown["witness"]));

            // The leaf is in the tree by SM3, and by no other hash.
            var proof = (await host.Public.Get($"/log/rows/Projects/{id}")).Is(HttpStatusCode.OK).Json!;
            var entry = EntryJson.Read(proof["entries"]!.AsArray()[^1]!.ToJsonString());
            var checkpoint = Checkpoint.Open(proof["checkpoint"]!.ToString(), VerifierKey.Parse(key));
            byte[][] path = [.. proof["inclusion"]!.AsArray().Select(hash => Convert.FromBase64String(hash!.ToString()))];
            Assert.Equal("SM2/SM3", proof["suite"]!.ToString());
            Assert.True(Merkle.Proof.Includes(Suite.Sm, entry.Entry.Leaf(Suite.Sm), entry.Position - 1, checkpoint.Size, path, checkpoint.Root));
            Assert.False(Merkle.Proof.Includes(Suite.Default, entry.Entry.Leaf(Suite.Default), entry.Position - 1, checkpoint.Size, path, checkpoint.Root));
            await TilesHoldTheTree(host);

            await File.WriteAllTextAsync(witnessed, (await host.Public.Get("/log/checkpoint")).Text, Cancellation);
            Assert.Equal(0, await Run("verify-log", host.Address.ToString(), "--remember", remembered, "--key", key));
            await unit.Post("/api/projects/propose-project", Proposal);
            Assert.Equal(0, await Run("verify-log", host.Address.ToString(), "--remember", remembered, "--key", key));
        }

        Assert.Equal(0, await Run("witness", witnessed, "--key", files.File("second"), "--log-key", key));
        using (var witness = await Witness.InFile(files.File("second"), Suite.Sm, "witness", Cancellation))
        {
            Assert.NotNull(SignedNote.Open(await File.ReadAllTextAsync(witnessed, Cancellation), witness.Verifier));
        }

        Assert.Equal(0, await Run("replay", receipt, "--key", key));
        Assert.Equal(0, await Run("replay", receipt, "--connection-string", source));
        await File.WriteAllTextAsync(receipt, (await File.ReadAllTextAsync(receipt, Cancellation)).Replace("ProposeProject", "AcceptProject", StringComparison.Ordinal), Cancellation);
        Assert.Equal(Cli.Findings, await Run("replay", receipt, "--key", key));
        Assert.Equal(0, await Run("export", "city", "wuxi", record, "--connection-string", source));
        Assert.Equal(0, await Run("verify-log", record, "--key", key));

        var backup = files.File("backup.gz");
        Assert.Equal(0, await Run("verify", "--connection-string", source));
        Assert.Equal(0, await Run("backup", backup, "--connection-string", source));
        Assert.Equal(0, await Run("restore", backup, "--connection-string", target));
        Assert.Equal(0, await Run("verify", "--checkpoint", $"{backup}.checkpoint", "--connection-string", target));
        await using var again = await RunningHost.Start(target);
        Assert.Equal(key, (await again.Public.Get("/log/key")).Text.Trim());
        Assert.Empty((await DisclosureLog.Verify(again.Address.ToString(), key, await File.ReadAllTextAsync(remembered, Cancellation), cancellation: Cancellation)).Findings);
        (await (await again.As(Role.ConstructionUnit)).Post($"/api/projects/{id}/note", """{"text":"之后"}""")).Is(HttpStatusCode.OK);
        Assert.Empty(await Store.Findings(again));
    }

    [Theory]
    [InlineData(true, "UPDATE disclosures SET content = replace(content, '平台', '别的')", "holds another content than its digest says")]
    [InlineData(true, "UPDATE disclosures SET position = -1 WHERE position = 7; UPDATE disclosures SET position = 7 WHERE position = 8; UPDATE disclosures SET position = 8 WHERE position = -1", "changed, dropped, added or reordered")]
    [InlineData(false, "UPDATE events SET data = replace(data, '平台', '别的')", null)]
    public async Task What_was_changed_directly_in_the_database_is_found(bool inPostgres, string sql, string? outside)
    {
        using var files = new TemporaryStore();
        var store = inPostgres ? await SharedPostgres.NewDatabase() : files.ConnectionString;
        await Make(store);
        await using var host = await RunningHost.Start(store);
        (await (await host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created);
        await host.Public.Get("/log/checkpoint");
        Assert.Empty(await Store.Findings(host));
        await EitherStore.Tamper(host, sql);
        Assert.NotEmpty(await Store.Findings(host));
        if (outside is not null)
        {
            Assert.Contains((await DisclosureLog.Verify(host.Address.ToString(), cancellation: Cancellation)).Findings, found => found.Contains(outside, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_key_says_its_suite_and_a_signature_of_the_one_is_none_of_the_other()
    {
        foreach (var suite in Suite.All)
        {
            using var key = suite.KeyOf(suite.NewSecret());
            var verifier = new VerifierKey("log.example", key);
            var note = SignedNote.Sign("log.example\n1\nAAAA\n", "log.example", key);
            Assert.NotNull(SignedNote.Open(note, VerifierKey.Parse(verifier.ToString())));
            Assert.Null(SignedNote.Open(note.Replace("\n1\n", "\n2\n", StringComparison.Ordinal), verifier));
            foreach (var other in Suite.All.Where(s => s != suite))
            {
                using var second = other.KeyOf(other.NewSecret());
                Assert.Null(SignedNote.Open(note, new VerifierKey("log.example", second)));
                Assert.NotNull(SignedNote.Open(SignedNote.Add(note, "log.example", second), verifier));
            }

            Assert.Throws<FormatException>(() => VerifierKey.Parse(verifier.ToString()[..^8]));
            Assert.Throws<FormatException>(() => VerifierKey.Parse(verifier.ToString().Replace("log.", "lag.", StringComparison.Ordinal)));
        }
    }

    /// <summary>Makes the store, as the first start with Proof:Suite=sm does.</summary>
    internal static async Task Make(string store) => await (await LogFactory.Open(store, InfoGovHost.FindKinds(), suite: Suite.Sm, cancellation: Cancellation)).DisposeAsync();

    private static async Task TilesHoldTheTree(RunningHost host)
    {
        var leaves = await host.Public.GetByteArrayAsync("/log/tile/0/000", Cancellation);
        var bundle = await host.Public.GetByteArrayAsync("/log/tile/entries/000", Cancellation);
        var tree = new Frontier(Suite.Sm);
        for (var at = 0; at < bundle.Length;)
        {
            var length = (bundle[at] << 8) + bundle[at + 1];
            var leaf = Suite.Sm.Leaf(bundle.AsSpan(at + 2, length));
            Assert.Equal(leaves[((int)tree.Size * 32)..(((int)tree.Size + 1) * 32)], leaf);
            tree.Add(leaf);
            at += 2 + length;
        }

        Assert.Equal(tree.Root(), await host.Public.GetByteArrayAsync("/log/tile/1/000.p/1", Cancellation));
    }

    private static Task<int> Run(params string[] arguments) => Cli.Root().Parse(arguments).InvokeAsync(cancellationToken: Cancellation);
}

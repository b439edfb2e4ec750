using System.Net;
using System.Net.Http.Headers;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Composing;
using InfoGov.Host.Tests.Cluster;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Tests;

namespace InfoGov.Host.Tests.Proof;

/// <summary>The audit is as safe as the log: its head is signed with it and kept outside, and it goes with backups.</summary>
public sealed class AuditProofTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Verify_finds_that_the_end_of_the_audit_is_lost_or_that_it_was_written_anew(bool onPostgres)
    {
        using var files = new TemporaryStore();
        var store = onPostgres ? await SharedPostgres.NewDatabase() : files.ConnectionString;
        var folder = files.File("outside");
        await using (var host = await RunningHost.Start(store, settings: new(StringComparer.Ordinal) { ["Proof:Folder"] = folder }))
        {
            await Propose(host, 3);
            await HostProcess.Until(
                async () => File.Exists($"{folder}/events.checkpoint") && (await File.ReadAllTextAsync($"{folder}/events.checkpoint", Cancellation)).Contains("\naudit 3 ", StringComparison.Ordinal),
                TimeSpan.FromSeconds(60));
        }

        var kept = $"{folder}/events.checkpoint";
        Assert.Equal(0, await Run("verify", "--checkpoint", kept, "--connection-string", store));
        await using (var log = await LogFactory.Open(store, InfoGovHost.FindKinds(), cancellation: Cancellation))
        {
            await Change(log, onPostgres ? "DROP TRIGGER audit_no_change ON audit; DELETE FROM audit WHERE id = 3" : "DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE id = 3");
            await new AuditTrail(log).Create(Cancellation);
        }

        Assert.Equal(Cli.Findings, await Run("verify", "--checkpoint", kept, "--connection-string", store));
        await using (var log = await LogFactory.Open(store, InfoGovHost.FindKinds(), cancellation: Cancellation))
        {
            // Another entry in its place makes a chain that is whole in itself.
            await new AuditTrail(log).Append([new AuditEntry(DateTimeOffset.UnixEpoch, "nothing", AuditOutcome.Accepted, 200)], Cancellation);
            Assert.Empty(await new AuditTrail(log).Verify(Cancellation));
        }

        Assert.Equal(Cli.Findings, await Run("verify", "--checkpoint", kept, "--connection-string", store));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_backup_of_a_position_brings_the_documents_and_the_audit_there_were_and_both_go_on(bool fromPostgres, bool toPostgres)
    {
        using var files = new TemporaryStore();
        using var target = new TemporaryStore();
        var source = fromPostgres ? await SharedPostgres.NewDatabase() : files.ConnectionString;
        var restored = toPostgres ? await SharedPostgres.NewDatabase() : target.ConnectionString;
        long position;
        string project;
        await using (var host = await RunningHost.Start(source, time: TimeProvider.System))
        {
            project = await Propose(host, 2);
            var unit = await host.As(Role.ConstructionUnit);
            (await Attach(unit, project, "先")).Is(HttpStatusCode.Created);
            position = await host.Parts.Log.Head(Cancellation);
            await HostProcess.Until(async () => (await new AuditTrail(host.Parts.Log).Head(Cancellation)).Number == 3, TimeSpan.FromSeconds(60));
            (await Attach(unit, project, "后")).Is(HttpStatusCode.Created);
            await Propose(host, 2);
        }

        var file = files.File("a.gz");
        Assert.Equal(0, await Run("backup", file, "--to", $"{position}", "--connection-string", source));
        Assert.Equal(0, await Run("restore", file, "--connection-string", restored));
        await using (var host = await RunningHost.Start(restored, time: TimeProvider.System))
        {
            var page = (await (await host.AsAdministrator()).Get(project)).Is(HttpStatusCode.OK).Json!["documents"]!.AsArray();
            Assert.Equal("先", Assert.Single(page)!["title"]!.ToString());
            Assert.Equal(HttpStatusCode.OK, (await (await host.As(Role.ConstructionUnit)).GetAsync(page[0]!["url"]!.ToString(), Cancellation)).StatusCode);
            await Propose(host, 1);
        }

        Assert.Equal(0, await Run("verify", "--checkpoint", $"{file}.checkpoint", "--connection-string", restored));
        await using var log = await LogFactory.Open(restored, InfoGovHost.FindKinds(), cancellation: Cancellation);
        
        // Two before the moment of the position, and one since it was restored: whoever answered the last event did so after it.
        Assert.Equal(3, (await new AuditTrail(log).Head(Cancellation)).Number);
    }

    [Fact]
    public async Task What_the_command_line_does_to_keys_is_written_down_as_over_http()
    {
        using var store = new TemporaryStore();
        Assert.Equal(0, await store.Run("keys", "create", "--role", "citizen"));
        var id = await OnlyKey(store);
        Assert.Equal(0, await store.Run("keys", "rotate", id));
        Assert.Equal(0, await store.Run("keys", "revoke", id));
        Assert.Equal(Cli.Failed, await store.Run("keys", "rotate", "ffffffffffff"));
        await using var host = await store.Open();
        var by = $"os:{Environment.UserName}|command line";
        Assert.Equal(
            [$"keys-create|accepted|{by}|key/{id}", $"keys-rotate|accepted|{by}|key/{id}", $"administration-revoke-key|accepted|{by}|key/{id}", $"keys-rotate|rejected|{by}|key/ffffffffffff"],
            await TemporaryStore.Query(host, "SELECT act, outcome, key, address, entity FROM audit ORDER BY id"));
    }

    [Fact]
    public async Task Whom_and_which_key_an_administrator_made_stands_in_the_audit_and_at_whom_somebody_guesses()
    {
        await using var host = await RunningHost.Start();
        var administrator = await host.AsAdministrator();
        var key = (await administrator.Post("/api/administration/create-key", """{"role":"citizen"}""")).Is(HttpStatusCode.Created)["id"];
        (await administrator.Post($"/api/administration/{key}/rotate-key")).Is(HttpStatusCode.OK);
        var person = (await administrator.Post("/api/administration/invite-person", """{"login":"li.ming","name":"李明","role":"citizen"}""")).Is(HttpStatusCode.Created)["id"];
        (await administrator.Post($"/api/administration/{person}/reset-password")).Is(HttpStatusCode.OK);
        string[] expected = [$"keys-create|key/{key}", $"keys-rotate|key/{key}", $"people-invite|person/{person}", $"people-reset-password|person/{person}"];
        await HostProcess.Until(async () => (await new AuditTrail(host.Parts.Log).Head(Cancellation)).Number >= expected.Length, TimeSpan.FromSeconds(60));
        Assert.Equal(expected, await TemporaryStore.Query(host.Parts, "SELECT act, entity FROM audit ORDER BY id"));
    }

    [Theory]
    [InlineData(0, "backup", "--help")]
    [InlineData(0, "keys", "create", "-?")]
    [InlineData(Cli.Usage, "backup")]
    [InlineData(Cli.Failed, "restore", "there-is-none.gz")]
    public async Task Help_is_no_wrong_usage_and_a_missing_file_makes_no_store(int exit, params string[] typed)
    {
        using var store = new TemporaryStore();
        Assert.Equal(exit, await Cli.Run(typed is ["restore", ..] ? [.. typed, "--connection-string", store.ConnectionString] : typed, Cancellation));
        Assert.False(File.Exists(store.File("infogov.db")));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<int> Run(params string[] typed) => Cli.Run(typed, Cancellation);

    private static async Task<string> Propose(RunningHost host, int times)
    {
        var unit = await host.As(Role.ConstructionUnit);
        var project = "";
        for (var i = 0; i < times; i++)
        {
            project = $"/api/projects/{(await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车","unit":"某单位"}""")).Is(HttpStatusCode.Created)["id"]}";
        }

        return project;
    }

    private static async Task<Answer> Attach(HttpClient unit, string project, string title)
    {
        using var text = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(title));
        text.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var name = new StringContent(title);
        using var form = new MultipartFormDataContent { { text, "file", "a.txt" }, { name, "title" } };
        return await unit.Post($"{project}/documents", form);
    }

    private static async Task<string> OnlyKey(TemporaryStore store)
    {
        await using var host = await store.Open();
        return Assert.Single(await TemporaryStore.Query(host, "SELECT id FROM api_keys"));
    }

    private static async Task Change(SqlLog log, string sql)
    {
        await using var connection = await log.Projections.OpenLatest(Cancellation);
        await using var command = SqlLog.Command(connection, sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}

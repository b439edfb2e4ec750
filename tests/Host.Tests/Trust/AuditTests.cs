using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Host.Tests.Cluster;
using InfoGov.Log;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Host.Tests.Trust;

/// <summary>What was done and tried stands in a chain that administrators search and take away.</summary>
public sealed class AuditTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_was_tried_is_written_down_with_who_for_whom_and_under_what(bool onPostgres)
    {
        await using var host = await RunningHost.Start(onPostgres ? await SharedPostgres.NewDatabase() : null);
        var unit = await host.As(new Caller("建设", Role.ConstructionUnit, Unit: "甲局", City: "wuxi"));
        var page = $"/api/projects/{(await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车","unit":"甲局","publicShare":1,"on":"2024-01-02"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await unit.Post($"{page}/deliver-project", """{"on":"2024-06-03"}""")).Is(HttpStatusCode.UnprocessableEntity, "refused");
        (await (await host.As(new Caller("另一", Role.ConstructionUnit, Unit: "乙局"))).Get(page)).Is(HttpStatusCode.Forbidden, "notAddressee");
        (await host.Public.Post("/api/projects/propose-project", "{}")).Is(HttpStatusCode.Unauthorized);
        (await host.Client($"ig_0123456789ab_{new string('0', 64)}").Post($"{page}/close-project")).Is(HttpStatusCode.Unauthorized);
        var administrator = await host.AsAdministrator();

        var proposed = await Only(administrator, "act=projects-propose-project&outcome=accepted");
        proposed.Includes($$"""{"role":"constructionUnit","unit":"甲局","city":"wuxi","entity":"project/{{page.Split('/')[^1]}}","version":1,"status":201,"code":null}""");
        Assert.Contains("127.0.0.1", proposed!["address"]!.ToString(), StringComparison.Ordinal);
        (await Only(administrator, "outcome=refused&provision=wuxi-21-1")).Includes("""{"act":"projects-deliver-project","status":422,"code":"refused"}""");
        (await Only(administrator, $"outcome=forbidden&entity=project/{page.Split('/')[^1]}")).Includes("""{"act":"projects-get","unit":"乙局","code":"notAddressee"}""");
        (await Only(administrator, "outcome=unauthenticated&act=projects-propose-project")).Includes("""{"key":null,"role":null}""");
        (await Only(administrator, "outcome=unauthenticated&key=0123456789ab")).Includes("""{"act":"projects-close-project","role":null}""");
        (await unit.Get("/api/administration/audit")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await administrator.Get("/api/administration/audit?outcome=great")).Is(HttpStatusCode.BadRequest, "invalidParameter");
    }

    [Fact]
    public async Task The_status_that_is_written_down_is_the_one_that_was_sent_also_where_the_program_failed()
    {
        await using var host = await RunningHost.Start(configure: services => services.AddSingleton<IAuthorizationHandler, Fails>());
        var unit = await host.As(Role.ConstructionUnit);
        (await unit.Post("/api/projects/propose-project?fail=program", "{}")).Is(HttpStatusCode.InternalServerError, "internal");
        (await unit.Post("/api/projects/propose-project?fail=store", "{}")).Is(HttpStatusCode.ServiceUnavailable, "storeUnavailable");
        await HostProcess.Until(async () => (await new AuditTrail(host.Parts.Log).Head(TestContext.Current.CancellationToken)).Number >= 2, TimeSpan.FromSeconds(60));
        Assert.Equal(["500|failed", "503|failed"], await TemporaryStore.Query(host.Parts, "SELECT status, outcome FROM audit ORDER BY id"));
    }

    private sealed class Fails : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context) => (context.Resource as HttpContext)?.Request.Query["fail"].ToString() switch
        {
            "program" => throw new InvalidOperationException("a fault of ours"),
            "store" => throw new LogUnavailableException(new IOException("away")),
            _ => Task.CompletedTask,
        };
    }

    [Fact]
    public async Task A_look_at_an_applicant_is_written_down_and_the_applicant_is_not()
    {
        await using var host = await RunningHost.Start();
        var id = (await host.Public.Post("/api/disclosure/submit-disclosure-request", """{"city":"beijing","addressee":"甲局","subject":"预算","applicant":{"name":"张三丰","contact":"13912345678"}}""")).Is(HttpStatusCode.Created);
        var organ = await host.As(new Caller("机关", Role.StateOrgan, Unit: "甲局"));
        (await organ.Get($"/api/disclosure/{id["id"]}")).Is(HttpStatusCode.OK);
        var administrator = await host.AsAdministrator();
        (await Only(administrator, $"outcome=read&entity=request/{id["id"]}")).Includes("""{"act":"disclosure-get","unit":"甲局"}""");
        var all = (await administrator.Get("/api/administration/audit/export?format=ndjson")).Is(HttpStatusCode.OK).Text;
        foreach (var secret in new[] { "张三丰", "13912345678", id["followUpCode"], organ.DefaultRequestHeaders.Authorization!.Parameter!.Split('_')[2] })
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_of_the_audit_is_found_and_a_stop_loses_nothing(bool onPostgres)
    {
        using var temporary = new TemporaryStore();
        var store = onPostgres ? await SharedPostgres.NewDatabase() : temporary.ConnectionString;
        await using (var host = await RunningHost.Start(store))
        {
            var unit = await host.As(Role.ConstructionUnit);
            for (var i = 0; i < 5; i++)
            {
                (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车","unit":"某单位"}""")).Is(HttpStatusCode.Created);
            }
        }

        await using var log = await LogFactory.Open(store, Composing.InfoGovHost.FindKinds(), cancellation: TestContext.Current.CancellationToken);
        var trail = new AuditTrail(log);
        Assert.Equal(["5"], await Rows(log, "SELECT count(*) FROM audit WHERE outcome = 'accepted'"));
        Assert.Empty(await trail.Verify(TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Rows(log, "UPDATE audit SET unit = '另一' WHERE id = 2"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Rows(log, "DELETE FROM audit WHERE id = 2"));
        await Rows(log, onPostgres ? "DROP TRIGGER audit_no_change ON audit" : "DROP TRIGGER audit_no_update");
        await Rows(log, "UPDATE audit SET unit = '另一' WHERE id = 2");
        Assert.Contains("entry 2", Assert.Single(await trail.Verify(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_away_as_csv_and_json_lines()
    {
        await using var host = await RunningHost.Start();
        var unit = await host.As(new Caller("建设", Role.ConstructionUnit, Unit: "=1+1"));
        (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车","unit":"某单位"}""")).Is(HttpStatusCode.Created);
        var administrator = await host.AsAdministrator();
        await Only(administrator, "act=projects-propose-project");
        var csv = (await administrator.Get("/api/administration/audit/export?format=csv&act=projects-propose-project")).Is(HttpStatusCode.OK).Text;
        Assert.StartsWith("id,at,act,outcome,", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        var line = (await administrator.Get("/api/administration/audit/export?act=projects-propose-project")).Is(HttpStatusCode.OK).Text.TrimEnd();
        JsonNode.Parse(line).Includes("""{"unit":"=1+1","outcome":"accepted"}""");
        (await administrator.Get("/api/administration/audit/export?format=xml")).Is(HttpStatusCode.BadRequest, "invalidParameter");
    }

    private static async Task<List<string>> Rows(SqlLog log, string sql)
    {
        await using var connection = await log.Projections.OpenLatest(TestContext.Current.CancellationToken);
        await using var command = SqlLog.Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    /// <summary>The one entry that answers; it is written beside the answer, so it is asked for until it is there.</summary>
    private static async Task<JsonNode?> Only(HttpClient administrator, string query)
    {
        while (true)
        {
            var list = (await administrator.Get($"/api/administration/audit?{query}")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray();
            if (list.Count > 0)
            {
                return Assert.Single(list);
            }
        }
    }
}

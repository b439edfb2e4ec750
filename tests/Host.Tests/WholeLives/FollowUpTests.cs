using Microsoft.Extensions.DependencyInjection;
using System.Net;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;
using InfoGov.Supervision;

namespace InfoGov.Host.Tests.WholeLives;

/// <summary>What happens to one thing and concerns another reaches it once, also when the host went down in between.</summary>
public sealed class FollowUpTests
{
    private static readonly Caller Authority = new("市工信局", Role.CityInformatizationAuthority, Unit: "市工信局", City: "zhengzhou");

    [Fact]
    public async Task A_unit_learns_of_a_result_that_was_recorded_just_before_a_crash()
    {
        await using var host = await RunningHost.Start();
        var unit = await Registered(host);
        await Recorded(host, unit, Outcome.Failed);
        Assert.Null((await Unit(host, unit)).Standing.LastEvaluation);

        await host.Parts.Grains.CatchUp(TestContext.Current.CancellationToken);
        Assert.Equal(Outcome.Failed, (await Unit(host, unit)).Standing.LastEvaluation?.Result);
        var before = await host.Parts.Log.Head(TestContext.Current.CancellationToken);
        await host.Parts.Grains.CatchUp(TestContext.Current.CancellationToken);
        Assert.Equal(before, await host.Parts.Log.Head(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_start_completes_what_a_crash_left_out()
    {
        var folder = Directory.CreateTempSubdirectory("infogov-follow-").FullName;
        var store = $"Data Source={Path.Combine(folder, "infogov.db")}";
        string unit;
        await using (var host = await RunningHost.Start(store))
        {
            unit = await Registered(host);
            await Recorded(host, unit, Outcome.Passed);
        }

        await using (var host = await RunningHost.Start(store))
        {
            // The start goes through the log in the background; the wait is bounded.
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while ((await Unit(host, unit)).Standing.LastEvaluation is null && !limit.IsCancellationRequested)
            {
                await Task.Yield();
            }

            Assert.Equal(Outcome.Passed, (await Unit(host, unit)).Standing.LastEvaluation?.Result);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_cannot_reach_a_dissolved_unit_leaves_the_act_in_force()
    {
        await using var host = await RunningHost.Start();
        var authority = await host.As(Authority);
        var unit = await Registered(host);
        (await authority.Post($"/api/organizations/{unit}/dissolve-organization", """{"reason":"机构改革"}""")).Is(HttpStatusCode.OK);
        var evaluation = (await authority.Post("/api/supervision/conduct-evaluation", $$"""{"city":"zhengzhou","organizationId":"{{unit}}"}""")).Is(HttpStatusCode.Created)["id"];
        (await authority.Post($"/api/supervision/{evaluation}/record-result", """{"result":"合格","outcome":"passed"}""")).Is(HttpStatusCode.OK);
        Assert.Null((await Unit(host, unit)).Standing.LastEvaluation);
    }

    private static async Task<string> Registered(RunningHost host) => (await (await host.As(Authority)).Post(
        "/api/organizations/register-organization", """{"city":"zhengzhou","name":"某局","type":"stateOrgan"}""")).Is(HttpStatusCode.Created)["id"];

    /// <summary>A result as a host records it that goes down before anything follows.</summary>
    private static async Task Recorded(RunningHost host, string unit, Outcome outcome)
    {
        var evaluation = new EntityId(Evaluation.Kind, "e1");
        Assert.IsType<CommandResult.Accepted>(await Alone(host, evaluation, new ConductEvaluation { CityCode = "zhengzhou", OrganizationId = unit }));
        Assert.IsType<CommandResult.Accepted>(await Alone(host, evaluation, new RecordResult { Result = "结果", Outcome = outcome }));
    }

    /// <summary>The grain alone carries the command out; who sends it is gone before it can see to what follows.</summary>
    private static async Task<CommandResult> Alone(RunningHost host, EntityId id, object command) =>
        (await host.App.Services.GetRequiredService<Orleans.IGrainFactory>()
            .GetGrain<IEntityGrain>(Orleans.Runtime.GrainId.Create(id.Kind, id.Key))
            .Send(new Envelope(command, $"{id.Kind}/{command.GetType().Name}", Authority, IdempotencyKey: null, IfVersion: null, RequestDigest: null))).Result;

    private static async Task<Organization> Unit(RunningHost host, string unit) =>
        (await host.Parts.Grains.Read<Organization>(Organization.At(unit), TestContext.Current.CancellationToken)).State;
}

using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Notices.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Host.Tests.Notices;

/// <summary>A host that looks for notices all the time, with a project that cannot be delivered yet: each attempt is a refusal.</summary>
internal sealed class NoticeHost : IAsyncDisposable
{
    private const string Proposal = """{"city":"wuxi","name":"平台","unit":{"name":"某单位"},"on":"2024-01-08"}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private NoticeHost(RunningHost host, SetClock clock, HttpClient administrator, HttpClient unit, string project) =>
        (Host, Clock, Administrator, Unit, Project) = (host, clock, administrator, unit, project);

    public RunningHost Host { get; }

    public SetClock Clock { get; }

    public HttpClient Administrator { get; }

    public HttpClient Unit { get; }

    /// <summary>The key of the project.</summary>
    public string Project { get; }

    public static async Task<NoticeHost> Start(string? store = null)
    {
        var clock = new SetClock();
        var host = await Open(clock, store);
        var unit = await host.As(Role.ConstructionUnit);
        var project = (await unit.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"];
        return new NoticeHost(host, clock, await host.AsAdministrator(), unit, project);
    }

    /// <summary>A host with that clock, also a second one on a store.</summary>
    public static Task<RunningHost> Open(SetClock clock, string? store = null) => RunningHost.Start(store, time: clock, configure: services =>
        services.AddSingleton(new WebhookOptions { PollEvery = TimeSpan.FromMilliseconds(10), Timeout = TimeSpan.FromSeconds(2) }));

    /// <summary>The unit tries to deliver its project, which the law refuses.</summary>
    public async Task BeRefused(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            (await Unit.Post($"/api/projects/{Project}/deliver-project")).Is(HttpStatusCode.UnprocessableEntity, "refused");
        }
    }

    /// <summary>The id of the notice of a refusal.</summary>
    public string Refusal(int number) => $"refusals/project/{Project}/{number}/1";

    /// <summary>Opens a webhook for refusals; its id and secret.</summary>
    public async Task<(string Id, string Secret)> Hook(string url, string city = "wuxi")
    {
        var made = (await Administrator.Post("/api/administration/create-webhook", $$"""{"url":"{{url}}","city":"{{city}}","kinds":["refusal"]}""")).Is(HttpStatusCode.Created);
        return (made["id"], made["secret"]);
    }

    public async Task<JsonNode> State(string hook) => (await Administrator.Get($"/api/administration/webhooks/{hook}")).Is(HttpStatusCode.OK).Json!;

    public async Task Command(string hook, string command, string body = "") => (await Administrator.Post($"/api/administration/{hook}/{command}", body)).Is(HttpStatusCode.OK);

    /// <summary>Waits until a webhook stands as asked.</summary>
    public async Task<JsonNode> Until(string hook, Func<JsonNode, bool> stands)
    {
        var start = TimeProvider.System.GetTimestamp();
        for (; ; await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken))
        {
            var state = await State(hook);
            if (stands(state))
            {
                return state;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, state.ToJsonString());
        }
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
